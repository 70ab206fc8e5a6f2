"""Spanish cues."""

WORDS = {
    "who": r"(?:persona|personas|humano|humana|humanos|agente|agentes|asesor|asesora|operador|operadora|representante|ejecutivo|ejecutiva"
    r"|alguien|encargado|encargada|gerente|jefe|jefa|dueno|duena|supervisor|supervisora|responsable|recepcionista|empleado|empleada|ustedes"
    r"|companero|companera|soporte|atencion al cliente|servicio al cliente|gente|un ser humano)",
    "please": r"(?:por favor|porfavor|porfa|porfis|pf|xfa|ya|ahora|gracias|hola|urgente|buenas|buenos dias|buenas tardes|un|una|el|la|con|quiero|necesito)",
    "day": r"(?:hoy|manana|lunes|martes|miercoles|jueves|viernes|sabado|sabados|domingo|domingos|festivos?|navidad|fin de semana|fines de semana|feriados?)",
}

CUES = {
    "asked_for_human": r"""
        ! (no|sin) (quiero|necesito|hace falta|es necesario|necesidad de) (hablar|que me llamen|una persona|un humano|un agente)( con)?( nadie| una persona| un humano| un agente)?
        ! recursos humanos
        ! (agente|agentes) (inmobiliari\w+|de viajes|de seguros|limpiador)
        ! (por|para una|para|cada|una sola|dos|tres|cuatro|otra|segunda|misma) (persona|personas)( |$)
        (hablar|hablo|hable|hablarle|comunicarme|comunicame|comunicar|contactar|chatear|conversar|platicar|tratar|charlar|contacto) (directamente )?(con|a) <who>
        (hablar|comunicarme|platicar|conversar|tratar|chatear) con (el|la|los|las|un|una|algun|alguna|alguno|su|vuestro|vuestra|tu|otra) (\w+ )?(persona|humano|agente|asesor|asesora|encargad\w+|gerente|jef\w|duen\w|responsable|supervisor\w?|equipo|personal|recepcion|tecnico|estilista|doctor\w?|dentista|abogad\w|mecanico|companer\w)
        (comuniqueme|comuniquenme|comunicame|comuniquen|paseme|pasame|pasenme|paseme con|transfierame|transfiereme|transfieran|transferirme|conecteme|conectame|derivame|deriveme|ponme|pongame|poneme|me pasas|me pasa|me pasan|me comunica|me comunicas|me comunican|me transfiere|me puede pasar|me puedes pasar|me podrian pasar|me pones|me pone) (con|a|por favor|con el|con la|ya)
        (que )?me (puede|puedes|pueden|podria|podrias|podrian|atienda|atiende|atiendan|ayude|llame|conteste|responda) (\w+ )?(atender|ayudar|contestar|responder|llamar)? ?(una persona|un humano|alguien|un agente|un asesor|una asesora|alguna persona|gente|alguien de ahi|alguien real|un ser humano)
        (quiero|quisiera|necesito|prefiero|deseo|dame|denme|deme|exijo|me gustaria|busco|preferiria|mandame|puedo tener|podria tener) ... (una persona|un humano|persona real|agente|asesor|asesora|representante|operador|operadora|ejecutivo|ejecutiva|ser humano|atencion humana|persona de verdad|alguien real|alguien de verdad|encargado|encargada|gerente|supervisor|supervisora|soporte humano)
        (persona|humano|alguien|gente|agente|ser humano) (real|reales|de verdad|de carne y hueso|vivo|viva|humano|humana|en vivo)
        ^ (<please> )*(hablar con |pasar con |comunicar con |atencion )?(persona|humano|humana|agente|asesor|asesora|operador|operadora|representante|ejecutivo|ejecutiva|alguien|ser humano|persona real|gerente|encargado|encargada|supervisor|atencion humana|atencion al cliente|servicio al cliente|soporte|recepcion|agente humano)( <please>)* $
        (no quiero|no me gusta|no soporto|odio|harto de|harta de|estoy harto de|paso de|nada de|basta de|no mas|sin|ni un) (hablar con |hablar |tratar con |seguir con |chatear con )?(un |una |el |la |los |las |este |esta |mas )?(bot|bots|robot|robots|maquina|maquinas|chatbot|ia|contestadora|automatico)
        (hay|habra|habria|esta|no hay|estara) (\w+ )?(alguien|alguna persona|algun humano|una persona|algun agente|un humano) (ahi|alli|real|humano|humana|disponible|con quien|que me|que pueda|al otro lado|para|conmigo|en linea)
        (alguien|uno) (de ahi|de alli|de ustedes|de vosotros|de la tienda|del equipo|de su equipo|del taller|de la clinica|de la oficina|del local|del personal|que trabaje|que me atienda|con quien hablar|con quien pueda)
        con alguien (de|que|por|en|real|humano)
        (esta|anda|se encuentra) <staff>( |$)
        (hablar|hable|pasame|paseme|comuniqueme|comunicame|quiero|necesito|pregunto por|busco a) (con |a )?<staff>( |$)
        (el|la|al|su) (encargad\w|gerente|duen\w|jef\w|supervisor\w?|responsable) (por favor|porfa|ya)
        (prefiero|mejor|mejor con|mejor que|preferiria) (\w+ )?(una persona|alguien|hablar|por telefono|en persona|un humano|que me llamen|que me llame)
        (contesta|responde|atiende|atienda|conteste|lee|revise) ... (una persona|alguien real|un humano|personalmente)
        ? (una persona|un humano|alguien|encargad\w|gerente)
    """,
    "request_callback": r"""
        (llamame|llamenme|llameme|llamadme|me llamas|me llama|me llaman|me pueden llamar|me puede llamar|me puedes llamar|que me llamen|que me llame|me podrian llamar|me podria llamar|devuelvanme la llamada|me devuelven la llamada|me devuelvan la llamada|devolverme la llamada|quiero una llamada|quiero que me llamen|me marcan|me marcas|que me marquen|marquenme|marqueme|me pueden marcar|me dais un toque|dame un toque)( |$)
    """,
    "upset": r"""
        (que|esto es|es|son|estoy|vaya|menuda|menudo|una|un|de) (una |un |unos |unas |el |la |lo |muy |tan |super |totalmente |realmente |ya )*(verguenza|asco|estafa|tomadura de pelo|burla|desastre|falta de respeto|robo|inaceptable|indignante|indignad\w|inadmisible|vergonzoso|vergonzosa|patetico|patetica|lamentable|pesimo|pesima|pesimos|horrible|fatal|terrible|hart[oa]|decepcionad\w|decepcionante|decepcion|furios[oa]|enojad\w|molest[oa]|cabread\w|enfadad\w|enfadadisim\w|indignada|ridiculo|ridicula|nefasto|inutiles|incompetentes|mentirosos|ladrones|estafadores|hasta el gorro|hasta las narices|hasta la coronilla|peor|mierda|porqueria|chiste|broma)
        (estoy|estamos|ya|me tienen|me teneis|me tiene|ando) (ya |muy |tan |super |bien |realmente |mas que )*(hart[oa]s?|cansad[oa]s? de|cabread\w|enojad\w|enfadad\w|furios\w|indignad\w|decepcionad\w|molest[oa]|hasta los|hasta el|hasta la|desesperad\w|frustrad\w)
        (nunca mas|no vuelvo|no vuelvo mas|jamas vuelvo|no pienso volver|no vuelvo a|no volvere|no voy a volver|no les vuelvo|jamas volvere|ultima vez que)( |$)
        (nadie|ninguno|nunca|no me) (me |nos )?(contesta|contestan|responde|responden|atiende|atienden|llama|llamo|aparecio|vino|dice nada|hace caso|hacen caso|ayuda|dado solucion|dan solucion|solucionan|da la cara)
        (que|vaya|menuda|menudo|pesim\w|mal|mala|terrible|horrible) (mal |mala |pesim\w )?(servicio|atencion|trato|decepcion|experiencia|calidad|chasco|impresentables|gente|empresa|tienda)
        (me|nos) (trataron|han tratado|trataran|tratan|atendieron|hablaron|contestaron|grito|gritaron|ignoraron|han ignorado|dejaron plantad\w|mintieron|han mentido|tomaron el pelo|toman el pelo|estan tomando el pelo|vacilan|ven la cara|vieron la cara|timaron|han timado|enganaron|estafaron|dejaron tirad\w|han dejado tirad\w|fallaron)
        (tercera|3a|segunda|2a|cuarta|quinta|enesima) vez que
        (ya van|llevo|llevamos|van) (\w+ )?(dos|tres|cuatro|cinco|\d+|varias|mil) (veces|semanas|dias|meses|horas|correos|llamadas|mensajes)
        (hasta cuando|como es posible|no puede ser|es increible|increible que|no me lo puedo creer|es el colmo|el colmo|que poca verguenza|que falta de|para que me traten|ya basta|no hay derecho|que barbaridad|que fuerte|sois unos|son unos|una estrella|mala resena|reclamacion|hoja de reclamaciones|quiero quejarme|poner una queja|queja|me arrepiento|me voy a otra|a la competencia|perdida de tiempo|perder el tiempo|perder mi tiempo)( |$)
        (arruinaron|arruinado|arruinasteis|estropearon|estropeado|destrozaron|destrozado|jodieron|jodido) (el|la|mi|nuestra|nuestro|todo)
        (decepcionad\w|decepcion|indignad\w|cabread\w|enfadad\w|enojad\w|hart[oa])( |$)
        ? (hart[oa]|verguenza|pesimo|fatal|horrible|inaceptable|esperando|otra vez|ridiculo)
    """,
    "urgent": r"""
        ! (no|nada|tampoco) (\w+ )?(urgente|prisa|corre prisa|urge)
        ! (tarifa|servicio|precio|numero|telefono|coste|cuanto) (\w+ )?(\w+ )?(urgencia|urgencias|urgente|emergencia|emergencias)
        (es|muy|super|algo|tan|demasiado|una) (muy )?(urgente|urgencia|emergencia)
        ^ (urgente|emergencia|ayuda|auxilio|socorro|ayuda por favor|urgencia)( por favor| ya| ayuda)* $
        (me )?urge( |$)
        (ya mismo|ahora mismo|cuanto antes|lo antes posible|inmediatamente|de inmediato|en este momento|en una hora|en media hora|rapido por favor|corran|corre|dense prisa|daos prisa|apurense|apurate|antes de que|no puede esperar|no puedo esperar|vengan ya|venga ya)( |$)
        (sale|saliendo|entra|entrando|cae|cayendo|gotea|chorrea|chorreando|brota|se sale|se mete) (\w+ )?(agua|aguas negras|gas|humo)
        (agua|inundacion|inundad\w|inundando|se inunda|fuga|reventado|revento|reventada|desbordad\w) (\w+ )?(por el|por la|por todas|por todos|del techo|del|en|la casa|la cocina|el bano|del techo|todo)
        (encerrad\w|atrapad\w|atascad\w en el ascensor)( |$)
        (sin) (calefaccion|agua|luz|agua caliente|electricidad) (y|con|desde|en|hace|tengo)
        (la boda|el vuelo|el funeral|la ceremonia|la entrevista|el evento|la fiesta|mi vuelo|el avion|el juicio) (es|sale|empieza|comienza) (hoy|manana|en|a las|esta)
        (dolor|duele) (\w+ )?(insoportable|muchisimo|horrible|terrible|no aguanto)
        (estan|alguien esta) (usando|gastando|comprando con) mi (tarjeta|cuenta)
        ? (urgente|urgencia|emergencia|hoy mismo|ya|ahora|ayuda)
    """,
    "safety": r"""
        ! (estufa|cocina|caldera|calentador|tecnico|recibo|factura|instalacion|revision) (de|del) gas
        (huele|olor|huelo|oliendo|apesta) (\w+ )?(\w+ )?(a )?(gas|quemado|humo|huevo podrido|huevos podridos|podrido)
        (fuga|escape) de gas
        (sale|hay|veo|saliendo) (\w+ )?(humo|fuego|chispas|llamas)
        (incendio|se quema|se incendia|en llamas|prendido fuego|electrocut\w|descarga electrica|calambrazo|monoxido|explot\w|explosion)( |$)
        (se|me|nos) (acaba de |ha |han |habia )*(caer|caido|cayo|cai|resbalo|resbalado|resbale|golpeo|golpeado|rompio|roto|corto|cortado|quemo|quemado|queme|desmayo|desmayado|desmaye|intoxico|intoxicado|ahoga|ahogando|ahogo|trago|tragado|asfixia|lastimo|lastimado|hirio|quemada)( |$)
        (herid[oa]|lesionad\w|lesion|sangre|sangra|sangrando|sangrado|desmayad\w|inconsciente|no puede respirar|no puedo respirar|me cuesta respirar|dolor en el pecho|infarto|convulsion\w*|intoxicad\w|envenen\w+|alergia|alergic[oa]|reaccion alergica|sarpullido|ronchas|hinchad[oa]|se me hincho|se hincho|urticaria|quemadura|quemaduras|vomit\w+|mareos?|maread[oa]s?|ambulancia|suicid\w+|matarme|quitarme la vida|no quiero vivir|hacerme dano|peligro|peligros[oa]|amenaz\w+|agredi\w+|atac\w+ a)( |$)
        (frenos?) (\w+ )?(no|fallan|fallaron|fallo)
        ? (gas|humo|fuego|sangre|peligro|alarma|bebe|mareos?)
    """,
    "dispute": r"""
        (me|nos) (han |habeis |ha |hicieron |estan )?(cobr\w+|cargaron|cargado|cargo|factur\w+|debit\w+|pasaron|pasado|cargasteis) (\w+ ){0,3}(dos veces|doble|2 veces|de mas|mas de|demasiado|otra vez|algo que|sin|mal|por error|dos|tres|una cosa|de nuevo|lo que no)
        (cobro|cargo|pago|cobros|factura) (\w+ )?(doble|duplicad\w|dos veces|indebid\w|incorrect\w|no autorizad\w|que no reconozco|que no hice|erroneo|equivocad\w|que no es|de mas)
        (no) (reconozco|autorice|he autorizado|autorizo|hice|he hecho|pedi|he pedido|contrate|acepto|estoy de acuerdo con) (\w+ )?(este|ese|el|la|esta|esa|ningun|un|los) ?(cobro|cargo|pago|factura|importe|compra|transaccion|recibo|precio|cantidad)?
        (quiero|exijo|devuelvanme|devuelvame|devolvedme|reclamo|pido|espero) ... (mi dinero|el dinero|reembolso|devolucion del dinero|la devolucion|mi plata|mi deposito|lo que pague|una compensacion)
        (donde|cuando|sigo|aun|todavia|no) ... (mi reembolso|mi dinero|la devolucion del dinero|el reembolso|mi deposito)
        (no (voy a|pienso|vamos a)) pagar
        (disput\w+|contracargo|retrocesion|devolver el cargo|hablar con mi banco|ir al banco|mi banco|llamar al banco|reclamar al banco|anular el cargo)( |$)
        (me dijeron|me dijisteis|quedamos|acordamos|presupuesto|el presupuesto) ... (y ahora|pero|y me|cobran|cobraron|cobrasteis)
        (eso|esto) no (es|era|fue) lo (que|acordado)
        (ya|yo) (lo )?(pague|he pagado) (\w+ )?(y|pero|esa|ese|esta|todo)
        ? (cobr\w+|cargo|factura|reembolso|dinero)
    """,
    "legal": r"""
        ! (mi|una|un) (amig[oa]|novi[oa]|herman[oa]) (abogad[oa]|es abogad[oa])
        (mi|el|la|un|una|nuestro|nuestra|con|mis) abogad[oa]s? (\w+ )?(va|se|me|les|dice|ha|contactar\w*|pide|para|y|en|de|le)
        (denunci\w+|demand(?:a|ar|are|aremos|o|arlos|arles)|juicio|juzgado|tribunal\w*|consumo|oficina del consumidor|profeco|acciones legales|medidas legales|via legal|por lo legal|accion legal|proceso legal|legalmente|ley de|proteccion de datos|rgpd|lopd|derecho al olvido|aviso legal|abogados|incumplimiento|responsabilidad civil|autoridades|inspeccion|poner una denuncia|a la policia|la policia)( |$)
        (borr\w+|elimin\w+|copia de|todos|acceso a|quiten|saquen) (\w+ )?(todos )?mis (datos|fotos|imagenes)
        (mi|nuestra|la) (foto|imagen|cara) (\w+ ){0,4}(sin|permiso|consentimiento|autorice|anuncio|instagram|publicidad)
        sin (mi|nuestro|su) (permiso|consentimiento|autorizacion)
        ? (abogad[oa]|legal|ley|derecho|juez)
    """,
    "sensitive": r"""
        (fallecio|fallecido|fallecida|fallecimiento|murio|muerto|muerta|muerte|se nos fue|difunt[oa]|funeral|entierro|velorio|viud[oa]|duelo|luto|esquela|herencia de)( |$)
        (perdi|perdimos|perdio|he perdido|ha perdido|hemos perdido|acabo de perder) (a )?(mi|el|al|su|nuestro|un|la|nuestra) (\w+ )?(mama|madre|papa|padre|esposo|esposa|marido|hij[oa]|bebe|trabajo|empleo|abuel[oa]|herman[oa]|embarazo|casa|pareja|perr[oa]|gat[oa])
        (cancer|quimio|quimioterapia|mastectomia|tumor|terminal|enfermedad grave|leucemia|demencia|alzheimer|depresion|ansiedad|aborto|fertilidad|embarazo de riesgo|operaron|operada de|discapacidad|autis\w+|diagnosticaron|me diagnostic\w+|uci|hospitalizad\w)( |$)
        (no (puedo|podemos|tengo|tenemos|me alcanza|llego)) (\w+ )?(pagar|pagarles|pagarlo|para pagar|con que pagar|cubrir|a fin de mes|el dinero)
        (me quede|quede|estoy|estamos|me he quedado|nos quedamos) (sin|en) (trabajo|empleo|paro|la calle|el paro|desempleo|casa)
        (racis\w+|discrimin\w+|homofob\w+|machista|acos\w+|abus\w+|me toco|por ser (negr\w|mujer|gay|lesbiana|gitan\w|latin\w|inmigrante|trans|musulman\w|extranjer\w)|mi color de piel|por mi (color|acento|religion|peso|raza|edad)|por el color)( |$)
        (violencia|maltrat\w+|mi ex|orden de alejamiento|me escape|refugio|albergue|me separe|divorci\w+)( |$)
        (se burl\w+|comentario|comentarios|chiste|chistes) (de|sobre|acerca de) (mi|mis|nuestr\w)
        (menor|menores) de edad
        ? (enferm\w|hospital|murio|pena|vergüenza)
    """,
    "unhelped": r"""
        (no es|eso no es|eso no era|no era) (lo que|eso|a lo que) ?(pregunte|pedi|quiero|queria|dije|pregunto|busco|necesito|me refiero|queria saber)?
        (no|eso no|esto no) (me )?(sirve|ayuda|ayudo|responde|contesta|soluciona|aclara|funciona|vale|dice nada|entiende|entiendes|entendiste|resuelve|aparece|respondes|contestas)( |$)
        (ya|eso ya) (lo )?(se|hice|probe|intente|lei|mire|he hecho|he probado|he mirado|vi|lo se|lo hice|lo probe)( |$)
        ^ (no|nop|tampoco|ninguna|ninguno|ninguna de esas|ninguno de esos|no no|nada|asi no|incorrecto|mal|no es eso|eso no) $
        (no no|no me refiero|me refiero a|yo pregunte|te pregunte|pregunte|estoy preguntando|digo|quiero decir|sigo sin|sigue sin|todavia no|no me has|no me estas|no has)( |$)
    """,
    "repeated": r"""
        (me )?(repite|repites|repiten|estas repitiendo|esta repitiendo|sigues diciendo|dices|dice|das|mandas|contestas|respondes) (siempre |otra vez |todo el rato )?(lo mismo|la misma|el mismo)
        (lo mismo|la misma respuesta|el mismo mensaje) (otra vez|de nuevo|siempre|una y otra)
        (ya me|eso ya me|ya te|ya lo|ya les|ya os) (lo )?(dijiste|dijo|has dicho|dijeron|dije|he dicho|pregunte|explique|habias dicho|contestaste|mandaste)
        no (me )?(entiende|entiendes|entienden|estas entendiendo|esta entendiendo|comprende|comprendes|escuchas|lees|leen)( |$)
    """,
    "injection": r"""
        (ignora|ignore|olvida|olvide|omite|salta|desobedece|haz caso omiso) ... (instrucciones|reglas|anterior|anteriores|prompt|indicaciones|ordenes|normas|todo lo)
        (muestra|muestrame|ensename|dime|imprime|revela|dame|repite|escribe) ... (instrucciones|prompt|sistema|notas internas|notas del personal|codigo fuente|base de datos|clave|contrasena|contrasenas|secret\w+|confidencial\w*|reglas internas|uso interno)
        (actua como|haz de cuenta|finge|eres ahora|ahora eres|hazte pasar|simula) (\w+)
        (soy|habla) (el |la |tu |un |una )*(desarrollador\w?|administrador\w?|programador\w?|creador\w?|admin|informatico|tecnico de sistemas)( |$)
        (modo|actualizacion|mensaje) (de |del )?(desarrollador|administrador|sistema|dios|admin)
    """,
    "private": r"""
        (telefono|celular|movil|numero|correo|email|direccion|domicilio|pedido|factura|cita|datos|cuenta|horario|sueldo) (\w+ )?(de|del) (mi |la |el |su |una |un |otra |otro )?(vecin[oa]|amig[oa]|ex|novi[oa]|espos[oa]|marido|mujer|herman[oa]|jef[ea]|compañer[oa]|companer[oa]|otr[oa]|client[ea]s?|senor[a]?|chic[oa]|empleada|empleado|paciente|duen[oa])( |$)
        (lista|nombres|datos|correos|telefonos) (de|y) (\w+ )?(clientes|clientas|pacientes|compradores|otros|usuarios|correos|telefonos)
        (codigo|clave|contrasena|pin) (de |del |de la )?(la |el )?(puerta|alarma|caja|entrada|wifi|personal|almacen|sistema|trabajadores|empleados)
        (cuanto (ganan|gana|cobra el|les pagan|pagan ustedes|pagais)|proveedor\w*|margen|ganancia|costo real|precio de costo|coste real|precio de coste|notas internas|solo personal)( |$)
    """,
    "abuse": r"""
        (bot|robot|maquina|chatbot|programa|eres|sos|ia) (un |una |de |tan |mas |muy |el |la )*(inutil|tont[oa]|idiota|estupid[oa]|imbecil|mierda|basura|pendej[oa]|retrasad[oa]|porqueria|cacharro|burro|lata)
        (estupid[oa]|inutil|idiota|tont[oa]|puto|puta|maldit[oa]|mierda de|pinche|imbecil|asco de|basura de|jodido) (bot|robot|maquina|chatbot|programa|ia|cacharro)
        (vete a la mierda|vete al carajo|vete a la|chinga tu madre|callate|que te den|jodete|hijo de puta|hijo de|que te jodan|vete al diablo|anda a cagar)( |$)
        ^ (idiota|imbecil|inutil|tonto|estupido|pendejo|mierda|gilipollas|cabron|capullo|puto|puta) $
    """,
    "greeting": r"""
        ^ (hola|holi|holaa|buenas|buenos dias|buen dia|buenas tardes|buenas noches|que tal|hey|saludos|muy buenas|ola|que hubo|que onda|como estas|como esta|como va|como andan)( buenas| buenos dias| buen dia| buenas tardes| buenas noches| que tal| como estas| como esta| como estan| a todos| amigos| a todas| como va| todo bien| equipo)* $
    """,
    "thanks": r"""
        ^ (ok |okey |vale |perfecto |genial |listo |muy bien |excelente |super |ah |bueno |bien |si |no |eso es todo |eso era todo |nada mas |estupendo |de acuerdo |entendido |que bien )*(gracias|muchas gracias|mil gracias|muchisimas gracias|te lo agradezco|se lo agradezco|os lo agradezco|les agradezco|muy amable|muy amables|grax|grs|agradecid[oa])( por todo| por la ayuda| por tu ayuda| por su ayuda| por la info| por la informacion| igualmente| eso es todo| eso era todo| hasta luego| adios| buen dia| saludos| muy amable| muy amables| perfecto| genial| a ti| a usted| de verdad| gracias| ya esta| nada mas| buenas tardes| que tengas buen dia| que tenga buen dia| por contestar| por responder)* $
    """,
    "praise": r"""
        (un amor|un encanto|un sol|una maravilla|un angel|un crack|una joya|unos cracks|lo maximo|lo mejor|de diez|de 10|espectacular|increible trabajo|me encanto|me encanta|nos encanto|me alegraron|me alegro el dia|felicidades|felicitaciones|enhorabuena|excelente servicio|excelente atencion|muy buen servicio|buenisima atencion|super amable|super amables|encantad[oa] con|feliz con|contentisim\w|muy content\w con|cinco estrellas|5 estrellas)( |$)
    """,
    "goodbye": r"""
        ^ (ok |vale |bueno |gracias |listo |pues )*(adios|chao|chau|hasta luego|hasta pronto|hasta manana|nos vemos|bye|que tengas buen dia|que tenga buen dia|buen fin de semana|hasta la proxima|cuidate|un saludo|saludos)( gracias| hasta luego| a todos| buen dia| igualmente)* $
    """,
    "acknowledgement": r"""
        ^ (ok|okey|oki|okay|vale|listo|perfecto|genial|entendido|de acuerdo|bien|muy bien|si|sip|claro|aja|ah|ah ok|ah vale|ya|ya veo|bueno|excelente|estupendo|sale|va|dale|esta bien|nada mas|eso es todo|eso era todo|no nada mas|no gracias|super|jaja|jajaja|hmm|mmm|todo bien|que bien|ya esta|guay|no|por ahora no|nada|todo claro)( gracias| perfecto| bien| ok| vale| entonces| genial| jaja)* $
    """,
    "who_are_you": r"""
        (eres|es|sos|hablo con|estoy hablando con|esto es|son|usted es|tu eres) (\w+ )?(un |una |con un |con una )*(bot|robot|maquina|humano|humana|persona|persona real|ia|inteligencia artificial|chatbot|computadora|ordenador|real|contestadora|programa)( |$)
        (quien|que) eres( |$)
        (con quien) (hablo|estoy hablando|chateo)
        (como te llamas|cual es tu nombre|tu nombre|que puedes hacer|en que (me )?puedes ayudar|en que me ayudas)( |$)
    """,
    "never_mind": r"""
        ^ (no |ok |ah |mejor |bueno |perdon )*(olvidalo|dejalo|no importa|da igual|dejalo asi|cancela|cancelar|cancelalo|ya no|nada|no gracias|dejelo|olvidelo|ya no hace falta|no hace falta|luego|despues|otro dia|ya lo encontre)( gracias| ya| mejor| asi| perdon)* $
        (olvidalo|dejalo|no importa|olvidelo|dejelo asi|ya no hace falta)( |$)
    """,
    "order_status": r"""
        ! (cancelar|cambiar|modificar|devolver|anular|hacer|realizar|regresar) (mi|el|un|este|las|los|la)
        (donde|por donde|cuando|como) (\w+ )?(esta|anda|va|viene|llega|llegara|llegan|llegaria|sale|salio|queda|se encuentra|me llega|me llegan|van|estan|recibo|recibire) (ya )?(mi|el|mis|los|la|lo)? ?(\w+ )?(pedido|paquete|envio|compra|orden|pantalon|vestido|encargo|cosas|entrega|ropa|zapatos|mercancia|pedidos)
        (estado|seguimiento|rastreo|rastrear|rastreen|localizar|tracking|numero de guia|guia|status|noticias|novedades|informacion|info|saber|averiguar) (\w+ ){0,3}(de |del |sobre )?(mi |el |la |un )?(pedido|paquete|envio|compra|orden|encargo|entrega)
        (no|aun no|todavia no|sigue sin|sigo sin|nunca) (\w+ ){0,3}(llegado|llega|llego|recibido|recibi|recibo|ha llegado|enviado|enviaron) (\w+ ){0,3}(pedido|paquete|envio|compra|orden|nada|encargo)?( |$)
        (mi|el|mis) (\w+ )?(pedido|paquete|envio|compra|orden|pantalon|vestido|encargo|camisa|blusa|zapatos|chaqueta|abrigo)( \w+)? (ya |aun |todavia |no |sigue |deberia |tenia |debia |ha |llega|llego|cuando|esta|\d)
        (que|como) (onda|paso|pasa|va|ha pasado|hay) con (mi|el|mis|lo de mi) (pedido|paquete|envio|compra|orden|\w+)
        ^ (pedido|orden|el pedido|numero|es el|el|mi pedido es el) (numero |n )?#?\d{3,8}( por favor)? $
        pedido (numero |n |no )?#?\d{3,8}
    """,
    "book_appointment": r"""
        (reservar|reservo|agendar|agenda|agendo|pedir|sacar|hacer|hago|solicitar|apartar|concertar|coger|quiero|quisiera|necesito|me das|me dan|dame|me gustaria|tener|puedo tener|programar|conseguir) (\w+ )?(una |un |otra |la |hora |mi )*(cita|citas|turno|reserva|reservacion|visita|hora|mesa|consulta|sesion|revision|corte|clase|plaza|hueco|estilista)
        (tienen|teneis|hay|tienes|tendran|queda|quedan|tendria) (\w+ )?(hueco|huecos|disponibilidad|citas|turnos|hora|horas|espacio|cupo|lugar|mesa|mesas|sitio)( |$)
        (quiero|quisiera|necesito|me gustaria|busco) que (\w+ )?(\w+ )?(\w+ )?(venga|vengan|me atienda|me ayude|me ayudara|pase|pasen|revise|me vea)( |$)
        (mandar|mandan|manden|enviar|envien|pueden venir|puede venir|podrian venir) (a )?(alguien|un tecnico|un plomero|un fontanero|un electricista|el|hoy|manana)
        (necesito|busco|quiero) un (plomero|fontanero|electricista|mecanico|tecnico|dentista|peluquero|cerrajero|abogado)
    """,
    "reschedule_appointment": r"""
        (cambiar|mover|pasar|reprogramar|aplazar|posponer|adelantar|atrasar|modificar|correr|reagendar) (\w+ )?(mi |la |el |nuestra |de )?(cita|turno|reserva|visita|hora|sesion|consulta|reservacion|mesa|clase)
        (reprogramar|reagendar|posponer)( |$)
    """,
    "cancel_appointment": r"""
        ! (hasta cuando|como|con cuanta|puedo|cuanto cobran|que pasa si|si) (puedo |se puede )?(cancel\w+|anul\w+)
        (cancelar|cancelo|cancela|anular|anulo|cancelen|cancele|anulen|no (voy a poder|podre|puedo) (ir|asistir|llegar)) (\w+ )?(a )?(mi |la |el |nuestra )?(cita|turno|reserva|visita|hora|sesion|consulta|reservacion|mesa|clase)
    """,
    "appointment_status": r"""
        (cuando|a que hora|que dia|que hora|confirmar|confirma|recordar|recuerdame|recuerdan) ... (es |tengo |esta |era )?(mi|la|el|nuestra) (proxima )?(cita|turno|reserva|visita|sesion|consulta|reservacion|hora)( |$)
        (a que hora|cuando|quien) (viene|vienen|llega|llegan|pasa|pasan)( |$)
        (tengo|tenia|tenemos) (una |la )?(cita|hora|turno|reserva|visita) (el|con|a las|hoy|manana|para)
    """,
    "start_return": r"""
        ! (como|cuanto|cual|que|puedo|se puede|hasta cuando|cuantos) (\w+ ){0,3}(devolver|devolucion|devoluciones|regresar)
        (quiero|quisiera|necesito|voy a|me gustaria|deseo|tengo que) (devolver|regresar|hacer una devolucion|retornar)( |$)
        (devolver|regresar|devuelvo) (el|la|los|las|un|una|unos|unas|este|esta|mi|mis)( |$)
        (iniciar|hacer|tramitar|solicitar) (una |la )?devolucion
    """,
    "pay_invoice": r"""
        (quiero|quisiera|necesito|voy a|me gustaria|deseo) (pagar|liquidar|abonar|saldar)( |$)(?!.*(efectivo|tarjeta|plazos|como))
        (pagar|liquidar|abonar|saldar) (mi|la|el|lo que|una) (factura|recibo|cuenta|deuda|saldo|debo|pendiente|adeudo)
        (enlace|link) (de pago|para pagar)
    """,
    "invoice_status": r"""
        (cuanto|que) (me )?(queda|falta) (por )?(pagar|liquidar)( |$)
        (cuanto|que) (les |os |te |le )?(debo|debemos|adeudo|tengo pendiente|tengo que pagar|me toca pagar)( |$)
        (mi|la|una|copia de la|ver mi|ultima) (factura|saldo|estado de cuenta|recibo|adeudo)( |$)(?!.*(dos veces|doble))
        (llego|entro|recibieron|se registro) (mi|el) (pago|transferencia|deposito)
    """,
    "product_search": r"""
        (tienen|tienes|teneis|venden|vendeis|hay|les queda|les quedan|os queda|manejan|queda|quedan) (\w+ )?(en stock|en existencia|disponible|vestidos?|\w+ en talla|\w+ negro|\w+ rojo)
        (busco|estoy buscando|ando buscando) (un|una|unos|unas|algo)( |$)
    """,
    "update_contact": r"""
        (cambiar|actualizar|modificar|corregir|cambie|cambio de|nuevo|nueva) (mi |el |la |de )?(correo|email|telefono|numero|celular|movil|direccion|domicilio|apellido|datos)( |$)
        (me mude|nos mudamos|me he mudado|me cambie de casa)( |$)
    """,
    "hours": r"""
        (a que hora|que hora|hasta que hora|desde que hora|hasta que horas|que horario|que horarios|horario|horarios|que dias|cual es el horario|horas de) (\w+ ){0,3}(abren|abre|abris|cierran|cierra|cerrais|atienden|estan|estais|trabajan|tienen|teneis|apertura|atencion|abierto|abiertos|manejan|<day>)?( |$)
        (abren|abre|abris|cierran|cierra|cerrais|estan abiertos|estan abiertas|esta abierto|abierto|abiertos|estan cerrados|cerrado|cerrados|atienden|trabajan|estan|estais|hay alguien|hay alguien en la oficina) (\w+ ){0,3}<day>
        ^ (horario|horarios|abierto|estan abiertos|esta abierto|abren hoy|abren)( por favor| hoy| ahora| manana)? $
    """,
    "address": r"""
        (donde|en donde|por donde) (\w+ )?(estan|estais|esta|queda|quedan|se encuentran|se ubican|los encuentro|aparco|estaciono|puedo aparcar|puedo estacionar|dejo el coche|dejo el carro|es la tienda|tienen la tienda)( ubicados| ustedes| la tienda| el local| la clinica| el taller| exactamente|$)
        (direccion|ubicacion|como llego|como llegar|como se llega|parking|aparcamiento|estacionamiento|aparcar|estacionar)( |$)
    """,
    "contact": r"""
        (cual es|me das|me dan|dame|tienen|teneis|pasame|necesito|me pasas) (\w+ )?(su|tu|vuestro|el|un|algun) (numero|telefono|correo|email|whatsapp|contacto|numero de telefono)( |$)
        (como|donde) (los |les |os |te |puedo )*(contacto|contactar|contactarlos|llamo|llamar|llamarlos|escribo|escribir|localizo)( |$)
        ^ (telefono|numero|correo|email|whatsapp|contacto)( por favor)? $
    """,
    "price": r"""
        (cuanto|cuantos|que precio|precio|precios|cual es el precio|que cuesta|que vale|tarifa|tarifas|costo|coste|como cuanto) (\w+ )?(cuesta|cuestan|sale|salen|vale|valen|cobran|cobrais|es|me sale|seria|me cobran|tiene|por)?( |$)
    """,
    "question": r"""
        ^ (hola |buenas |y |oye |oigan |disculpa |disculpe |perdon |una pregunta |pregunta |pero |entonces )*(que|cual|cuales|cuando|donde|como|cuanto|cuanta|cuantos|cuantas|quien|por que|puedo|puede|pueden|podria|podrian|se puede|hay|tienen|tiene|teneis|hacen|haceis|es|son|esta|estan|aceptan|venden|mandan|envian|abren|cierran|tengo que|hasta|dan|sabe|saben|me puede|me pueden|me interesa|quisiera saber|queria saber|es posible)( |$)
        (quiero|quisiera|queria|me gustaria|necesito) (saber|preguntar|consultar)( |$)
    """,
    "follow_up": r"""
        ^ (y|e|pero|o|entonces|tambien|y si|y que|y cuanto|y como|eso|ese|esa|en|para|por|con|sin|aun|incluso|ok y|ah y|que tal|y los|y las)( |$)
        (eso|esa|ese|esto|ahi|alli|lo mismo)( |$)
    """,
    "subject.jobs": r"""
        (empleo|trabajo|vacante|vacantes|curriculum|cv|practicas|aprendiz|contratando|contratan|buscan (gente|personal|empleados|a alguien|ayuda|chica|chico)|necesitan (gente|personal|a alguien|ayuda|empleados|chica|chico)|trabajar (con|para|en)|tengo experiencia|busco trabajo|solicitud de empleo)( |$)
    """,
    "subject.press": r"""
        (periodista|periodico|revista|prensa|entrevista|reportaje|articulo sobre|influencer|colaboracion|patrocin\w+|seguidores|podcast|blog|bloguera|creador\w? de contenido)( |$)
    """,
    "subject.wholesale": r"""
        (al por mayor|mayoreo|mayorista|distribuidor\w?|revender|reventa|vender sus|vender vuestr\w+)( |$)
    """,
    "subject.groups": r"""
        (despedida|damas de honor|somos (un grupo|\d\d|seis|siete|ocho|nueve|diez|doce|quince)|grupo de|evento de empresa|cena de empresa|fiesta privada|para (\d\d|seis|siete|ocho|nueve|diez|doce|quince|veinte) personas)( |$)
    """,
    "subject.business_customers": r"""
        (administrador de fincas|comunidad de vecinos|mi empresa|nuestra empresa|mi restaurante|mi negocio|licitacion|varios (pisos|locales|departamentos|apartamentos)|comercial|constructora|edificio entero)( |$)
    """,
    "subject.insurance": r"""
        (seguro|aseguradora|perito|poliza|siniestro|parte del seguro)( |$)
    """,
    "subject.pay_later": r"""
        (pagar (a plazos|en partes|poco a poco|en cuotas|mas tarde|despues|el mes que viene)|plazos|cuotas|fraccionar|aplazar el pago|plan de pago|plan de pagos|prorroga)( |$)
    """,
    "subject.money_back": r"""
        (reembolso|devuelvan el dinero|devuelvanme|me cobraron|cobrado|cobro|cargo|cobraron) (\w+ ){0,3}(dos veces|doble|de mas|mal|no reconozco|dinero|mi dinero|completo)
    """,
    "subject.our_damage": r"""
        (rompieron|rompio|rayaron|rayo|quemaron|quemo|mancharon|mancho|estropearon|estropeo|perdieron|danaron|dano|arruinaron|encogio|encogieron|desde que (vino|vinieron)|que (arreglaron|arreglo|reparo|repararon|instalo|instalaron|limpio|limpiaron) (\w+ ){0,5}(otra vez|de nuevo|ya|sigue|vuelve|gotea|no funciona))( |$)
    """,
    "subject.hurt": r"""
        (alergia|alergic[oa]|sarpullido|ronchas|irritacion|irritad[oa]|hinchad[oa]|hinch\w+|quem\w+ la piel|me hizo dano|me sento mal|intoxic\w+|infeccion|infectad[oa]|herida|lesion)( |$)
    """,
    "subject.staff_complaint": r"""
        (queja|quejarme|reclamacion|denunciar) (\w+ ){0,3}(emplead[oa]|trabajador\w?|dependient[ea]|personal|tecnico|senor\w?|chic[oa]|camarer[oa])
        (emplead[oa]|dependient[ea]|chic[oa]|senor\w?|tecnico|camarer[oa]|doctor\w?|recepcionista) (\w+ ){0,3}(groser[oa]|maleducad[oa]|borde|antipatic[oa]|me grito|me trato mal|me ignoro)
    """,
    "subject.gas": r"""
        (huele|olor|fuga|escape) (\w+ ){0,2}gas
        monoxido( |$)
    """,
    "subject.water_in": r"""
        (inund\w+|revent\w+|desbord\w+|sale agua|entra agua|cae agua|chorrea|chorreando|aguas negras)( |$)
    """,
}
