"""Portuguese cues, for Portugal and Brazil."""

WORDS = {
    "human": r"(?:pessoa|pessoas|humano|humana|humanos|ser humano|atendente|atendentes|operador|operadora|assistente humano|agente|agentes|consultor|consultora|representante"
    r"|responsavel|gerente|gerencia|chefe|patrao|dono|dona|funcionario|funcionaria|colaborador|colaboradora|colega|supervisor|supervisora|encarregado|encarregada|recepcionista|rececionista"
    r"|atendimento humano|atendimento ao cliente|apoio ao cliente|suporte humano|gente de verdade)",
    "who": r"(?:<human>|alguem|gente|um de voces|uma de voces|algum de voces|equipe|equipa|pessoal|suporte|rececao|recepcao|secretaria|secretario|menina|moca|moco|rapaz|senhor|senhora|tecnico|eletricista|canalizador|encanador|mecanico"
    r"|medico|medica|doutor|doutora|dentista|veterinario|veterinaria|advogado|advogada|professor|professora|instrutor|instrutora|cabeleireiro|cabeleireira|costureira|alfaiate|cozinheiro|pasteleiro|pasteleira|fotografo|fotografa|vendedor|vendedora|loja|diretor|diretora|voces)",
    "bot": r"(?:bot|bots|robo|robos|robot|robots|maquina|maquinas|chatbot|ia|computador|gravacao|automatico|automatica|atendedor|programa|mensagem automatica)",
    "please": r"(?:por favor|pfv|pf|pff|porfavor|se faz favor|obrigado|obrigada|ja|agora|oi|ola|bom dia|boa tarde|um|uma|o|a|com|quero|queria|preciso|urgente)",
    "want": r"(?:quero|queria|preciso|prefiro|preferia|preferiria|gostaria|gostava|desejo|desejava|procuro|exijo|posso ter|poderia ter|me da|da me|me de|deem me|arranja me|arranjem me|necessito|pretendo|tem como ter|me arruma|pode chamar|chama|chame|chamem|chamar)",
    "talk": r"(?:falar|falo|fala|falasse|fale|conversar|converso|tratar|combinar|acertar|contactar|contatar|comunicar|esclarecer|discutir|dialogar|teclar|resolver|explicar|contato|contacto|bater um papo|ligacao)",
    "day": r"(?:hoje|amanha|segunda|terca|quarta|quinta|sexta|sabado|sabados|domingo|domingos|segunda feira|terca feira|quarta feira|quinta feira|sexta feira|feriado|feriados|natal|pascoa|carnaval|fim de semana|fins de semana|fds|a noite|almoco)",
    "visit": r"(?:consulta|marcacao|horario|hora|reserva|visita|sessao|aula|mesa|agendamento|prova|corte|avaliacao|vaga)",
    "parcel": r"(?:encomenda|pedido|pacote|entrega|compra|vestido|casaco|sapatos|livro|artigo|envio|mercadoria|produto)",
}

CUES = {
    "asked_for_human": r"""
        ! (nao|sem|nem) (e |ha |me )?(preciso|necessito|quero|precisa|necessario|necessidade) (de |que )?(falar |conversar )?(com |de )?(um |uma |o |a |nenhum |nenhuma )?<who>
        ! recursos humanos
        ! agente (imobiliario|de viagens|de seguros|de limpeza)
        ! (por|para uma|para duas|para|duas|tres|quatro|cinco|seis|cada|outra|mesma|quantas|mais uma|uma so) (pessoa|pessoas)( |$)
        ! (o|a|os|as|um|uma) (vosso |vossa |seu |sua )?<human> (foi|era|disse|fez|estava|veio|faz|corta|me atendeu|atendeu)
        ! (meu|minha|meus) <who>
        ! personal (so|apenas|trainer)
        <talk> (\w+ ){0,4}(com|ao|a) (\w+ ){0,3}(<who>|<staff>)
        (passar|passa|passe|passem|passa me|passe me|me passa|me passe|me passem|transfere|transfira|transfiram|me transfere|me transfira|transferir|liga me|ligue me|ligar me|me liga|me conecta|me conecte|encaminha|encaminhe|encaminhar|direciona|me coloca|me coloque|ponha me|poe me|redireciona) (\w+ ){0,4}(para|com|a|ao|p|pra|pro|por|em contato com) (\w+ ){0,3}(<who>|<staff>)
        (passar|passa|passe|me passa|me passe|chama|chame|chamem|chamar|arranja|arranje|arruma) (\w+ ){0,3}(<human>|alguem|<staff>)( |$)
        <want> (\w+ ){0,4}<human>( |$)
        <want> (\w+ ){0,3}(alguem|gente) (\w+ ){0,2}(de verdade|real|a serio|que entenda|competente|da|do|humano|com quem|que saiba|que trabalhe|ai)
        (pessoa|humano|alguem|gente|atendente|ser humano|assistente) (real|reais|de verdade|a serio|de carne e osso|vivo|viva|humano|humana|mesmo)
        (atendimento|suporte|apoio|contacto|contato|assistencia) (humano|pessoal|humana|com humano|com pessoa)
        de carne e osso
        ^ (<please> )*(falar com |passar para |atendimento |apoio )?(um |uma |o |a )?(<human>|alguem|humano|atendente humano|pessoa real|pessoa de verdade|suporte|rececao|recepcao)( <please>)* $
        (nao|chega de|basta de|farto de|farta de|cansado de|cansada de|odeio|detesto|sem|em vez de|nada de|menos|cansei de|nao trato disto) (\w+ ){0,5}<bot>
        (tem|ha|existe|esta|estao|havera|haveria|tem como) (\w+ ){0,2}(alguem|uma pessoa|um humano|algum humano|algum atendente|alguma pessoa) (\w+ ){0,3}(ai|aqui|la|real|de verdade|com quem|que me|que possa|disponivel|online|do outro lado|para me|pra me|pra falar|para falar|a quem)
        (alguem|algum|alguma) (\w+ )?(da|do|de|dai|desse|dessa|ai da|ai do) (\w+ )?(loja|equipa|equipe|oficina|clinica|escritorio|vosso|voces|salao|pessoal|restaurante|hotel|rececao|recepcao|suporte|time|empresa|secretaria|ai)( |$)
        (que|pra|para|pede|peca|pedir|peco|agradeco que|peca a|gostava que|queria que) (\w+ ){0,4}(<human>|alguem|<staff>|dr|dra|doutor|doutora|pessoa|medico|advogado) (\w+ ){0,3}(me |nos )?(responda|responder|atenda|atender|contacte|contactar|contate|fale|ajude|escreva|explique|chamar)( |$)
        (me |ser )(atend\w+|respond\w+|contact\w+|ajud\w+) (\w+ ){0,2}(por )?(uma pessoa|um humano|alguem|um atendente|gente|ser humano)
        (preciso|quero|queria|gostaria) (que )?(\w+ ){0,2}alguem (\w+ )?(me |nos )?(atenda|responda|ajude|fale|explique|contacte)
        (esta|ta|estara|cade|e) (o |a |ai |ai o |ai a )*(<staff>|gerente|dono|dona|patrao|chefe)( ai| la| disponivel| hoje| livre|$)
        (falar|passa|passe|combinar|chama|chame|direto) (\w+ )?(com )?(o |a )?<staff>( |$)
        (combinar|acertar|tratar|falar) direto com( |$)
        (alguem) (que )?(\w+ )?(pode|podia|poderia|possa|consegue) (\w+ )?(atender|responder|falar comigo)
        ? (alguem|uma pessoa|pessoa|humano|atendente|responsavel|gerente)
        ? (alguem) (pode|podia|poderia|consegue) (\w+ )?(ajudar|me ajudar)
    """,
    "request_callback": r"""
        ! (nao|sem) (\w+ )?(liguem|ligue|liga|telefonem|me ligar)
        (ligue|liguem|liga|ligarem|ligar|telefone|telefonem|telefonar|ligam|retornem|retorne|devolvam|devolva|devolver) (\w+ )?(me|nos|de volta|a chamada|a ligacao|para mim|pra mim|para o meu)( |$)
        (me|nos) (\w+ ){0,2}(ligar|liguem|ligue|liga|ligam|ligarem|telefonar|telefonem|ligassem|ligasse|chamar no zap|retornar|retornem|dar um toque|dar uma ligada)( |$)
        (podem|pode|poderiam|podiam|possivel|alguem) (\w+ ){0,5}(ligar me|telefonar me|contactar me por telefone|ligar nos)( |$)
        (uma|uma) (chamada|ligacao) de volta( |$)
    """,
    "upset": r"""
        ! (nao|nada) (\w+ )?(mal|chatead\w|desiludid\w|decepcionad\w)
        (e|sao|que|uma|um|isto e|isso e|verdadeir\w|completamente|totalmente|mesmo|muito|absolutamente|que grande) (\w+ ){0,2}(vergonha|vergonhoso|inaceitavel|inadmissivel|absurdo|ridiculo|palhacada|desrespeito|falta de respeito|pessimo|pessima|horrivel|nojo|lixo|desastre|roubo|burla|golpe|gozo|descaso|brincadeira|desilusao|decepcao|desapontamento|incompetentes|incompetencia|ladroes|mentirosos|lamentavel|indecente|piada|escandalo|revoltante|merda|porcaria|bosta|terrivel|patetico)( |$)
        (estou|estamos|to|tou|fiquei|ficamos|fico|sinto me|me sinto) (\w+ ){0,3}(furios\w|irritad\w|revoltad\w|indignad\w|chatead\w|desiludid\w|decepcionad\w|desapontad\w|fart\w|zangad\w|put\w|pist\w|pass\w|cansad\w de|frustrad\w|de saco cheio|sem paciencia|magoad\w|humilhad\w|enganad\w|indignada)( |$)
        (ninguem|nunca|jamais|nao me|nem) (\w+ ){0,3}(responde|respondeu|respondem|responderam|atende|atendeu|ligou|liga|apareceu|veio|aparece|resolve|resolveu|da satisfacao|deu satisfacao|quer saber|da noticias|se digna|ajuda|avisou|explica)( |$)
        (terceira|segunda|quarta|quinta|enesima|milesima|3a|2a) vez( |$)(?!.*(que venho elogiar))
        (nunca mais|nao volto|nao volto mais|nao compro mais|nao piso mais|ultima vez|vou para a concorrencia|vou procurar outr\w|para nunca mais|nao contem comigo)( |$)
        (pessim\w|horrivel|terrivel|pior|pessimo|mau|ma|lamentavel|ruim) (\w+ )?(servico|atendimento|experiencia|loja|qualidade|empresa|comida|trabalho|restaurante|clinica)
        (vergonha|que vergonha|inadmissivel|inaceitavel|absurdo|palhacada|falta de respeito|falta de consideracao|descaso|desrespeito|gozar comigo|a gozar|gozar com a minha cara|me fazendo de|tirando com a minha cara|de saco cheio|ja chega|perdi a paciencia|paciencia esgotada|perda de tempo|perder tempo|perder o meu tempo|reclamacao|reclamar|livro de reclamacoes|reclame aqui|apresentar queixa|queixa|uma estrela|mentiram|me enganaram|enganaram me|arrependi|arrependid\w|estragaram|arruinaram|estragou|mal educad\w|mal educados|grosseir\w|grosso|grossa|malcriad\w|antipatic\w|fui maltratad\w|mal atendid\w|mal tratad\w|isso nao se faz|isto nao se faz|desiludid\w|decepcionad\w|decepcao|desilusao|que porra|porra|puta que pariu|caralho|foda se|merda)( |$)
        (espero|esperando|a espera|esperar|aguardo|aguardando) (\w+ ){0,3}(ha|faz|mais de|desde|duas|tres|\d+) (\w+ )?(horas|semanas|dias|meses|\d+|um mes|uma semana)
        (ha|faz|fazem|ja la vao) (\w+ )?(horas|semanas|dias|meses|\d+ (dias|semanas|meses|horas)|um mes|uma semana|duas semanas|tres semanas) (que|e|a|esperando|a espera)
        (deixaram|deixou|me deixaram) (\w+ )?(na mao|pendurad\w|plantad\w|a espera|esperando)( |$)
        ? (chatead\w|vergonha|ainda|espero|pessim\w|errad\w|atrasad\w|estragad\w|absurdo|outra vez|de novo)
    """,
    "urgent": r"""
        ! (nao|nada|nenhuma|sem|tenho) (\w+ ){0,2}(urgente|urgencia|pressa|emergencia)( nenhuma)?
        ! (taxa|tarifa|servico|preco|numero|custo|quanto|valor|atendimento) (\w+ ){0,4}(urgencia|urgencias|urgente|emergencia|emergencias)
        (e|muito|super|bastante|e uma|uma|mesmo|demasiado) (\w+ )?(urgente|urgentissimo|urgencia|emergencia)( |$)
        ^ (urgente|urgencia|emergencia|socorro|ajuda|sos)( por favor| rapido| ja| ajuda)* $
        (imediatamente|agora mesmo|ja ja|o mais rapido possivel|o quanto antes|quanto antes|com urgencia|urgentemente|de imediato|neste momento|venham ja|vem logo|rapido por favor|depressa|corram|corre|nao pode esperar|nao posso esperar|antes que|dentro de uma hora|pra ontem|para ontem|despachem se|se apressem)( |$)
        (agua|esgoto|chuva) (\w+ ){0,4}(saindo|sai|a sair|jorra|jorrando|a jorrar|cai|caindo|a cair|entra|entrando|a entrar|pinga|pingando|a pingar|vaza|vazando|por todo|por toda|escorre|subindo|a subir)( |$)
        (vazamento|inunda\w+|alag\w+|cano (\w+ )?(rebentad\w|rebentou|estourou|estourad\w|partido|rompeu)|rebentou|estourou|transbord\w+|sem agua|sem luz|sem energia|sem aquecimento|sem agua quente|faltou luz|faltou a luz)( |$)
        (preso|presa|presos|trancad\w|fechad\w) (\w+ )?(fora|dentro|no|na|do lado)( |$)
        (avariad\w na|parad\w na|enguic\w+|na estrada|na berma|no acostamento|reboque)( |$)
        (casamento|voo|aviao|comboio|trem|velorio|funeral|cerimonia|prova|entrevista|audiencia|festa|evento) (\w+ ){0,4}(e|sai|comeca|daqui a|em) (\w+ )?(hoje|amanha|\d+|uma hora|meia hora|pouco|logo)
        (dor|dores|doendo|a doer|doi) (\w+ )?(insuportavel|insuportaveis|horrivel|horriveis|muito forte|fortissima|de morrer|demais|terrivel)
        (dente|coroa|obturacao) (\w+ ){0,2}(partido|quebrado|caiu|partiu|quebrou)
        (estao usando|estao a usar|alguem esta a usar|clonaram|roubaram|usaram) (\w+ ){0,3}(cartao|conta)
        ? (urgente|urgencia|rapido|hoje|agora|ja|ajuda|emergencia|socorro)
    """,
    "safety": r"""
        ! (conta|botija|fogao|esquentador|tecnico|aquecedor|caldeira|chuveiro|inspecao|fatura|botijao) (de|do|a) gas
        ! (morrer|morri|morrendo|morro) (\w+ )?(de rir|a rir|de fome|de vontade|de amores|por)
        (cheiro|cheira|cheirando|a cheirar|fedor|cheirar) (\w+ ){0,3}(gas|queimado|fumo|fumaca|ovo podre|gasolina|enxofre)
        (fuga|vazamento|escape) de gas
        (sai|saindo|a sair|vejo|tem) (\w+ )?(fumo|fumaca|fogo|faiscas|chamas)( |$)
        (incendio|chamas|faiscas|faisca|a arder|ardendo em|pegou fogo|pegar fogo|pegando fogo|em fogo|monoxido|choque eletrico|levei um choque|apanhei um choque|levou um choque|eletrocutad\w|curto circuito|explod\w+|explosao)( |$)
        (alarme|detetor|detector) (\w+ ){0,3}(toca|tocando|a tocar|disparou|apitando|a apitar)
        (caiu|cai|escorreg\w+|tropec\w+|magoou|magoei|machuc\w+|cortou|cortei me|me cortei|queimou|queimei|queimad\w|desmaiou|desmaiei|desmaiad\w|engoliu|engoli|sufoc\w+|engasg\w+|afog\w+|partiu (o|a) (braco|perna|pulso|pe|cabeca)|quebrou (o|a) (braco|perna|pulso|pe)|bateu (com )?a cabeca|mordeu|mordid\w)( |$)
        (ferid\w|ferimento|sangue|sangra|sangrando|a sangrar|inconsciente|nao respira|nao consigo respirar|falta de ar|dor no peito|enfarte|infarto|avc|convuls\w+|envenena\w+|intoxica\w+|alergia|alergic\w|reacao alergica|anafila\w+|erupcao|urticaria|inchad\w|inchou|inchaco|bolhas|vomit\w+|tontura|tonturas|tont\w|ambulancia|bombeiros|samu|112|192|193|perigo|perigos\w|ameac\w+|agredi\w+|bateram em)( |$)
        (suicid\w+|me matar|matar me|acabar com a minha vida|nao quero viver|nao quero mais viver|quero morrer|fazer mal a mim|tirar a minha vida|nao aguento mais viver)( |$)
        (travoes|travao|freio|freios|direcao|roda|pneu) (\w+ ){0,3}(falh\w+|nao|soltou|solta|saltou|rebentou|estourou|caiu)
        (vidro|plastico|metal|bicho|barata|larva) (\w+ )?(na|no|dentro) (\w+ )?(comida|sopa|salada|bolo|prato|pao|sumo|suco)
        ? (gas|fumo|fumaca|fogo|sangue|perigo|alarme|bebe|gravida)
    """,
    "dispute": r"""
        (cobr\w+|debit\w+|descont\w+|faturad\w|fatur\w+|pass\w+ no cartao|pagu?ei|tiraram|lancaram|cobranca) (\w+ ){0,4}(duas vezes|2 vezes|dobro|em dobro|duplicad\w|a mais|demais|indevid\w+|sem|por engano|por erro|errad\w|que nao)( |$)
        (cobranca|debito|valor|fatura|taxa|conta|pagamento|lancamento) (\w+ ){0,3}(duplicad\w|em dobro|indevid\w|errad\w|incorret\w|nao autorizad\w|que nao reconheco|desconhecid\w|nao bate|a mais|abusiv\w)( |$)
        (nao) (\w+ )?(reconheco|autorizei|pedi|encomendei|contratei|concordo com|aceito|foi o combinado|era o combinado|foi isso que|assinei|vou pagar|pago|vamos pagar|tenciono pagar)( |$)
        (quero|exijo|devolvam|devolva|reclamo|peco|exigo|pretendo|espero|me devolvam) (\w+ ){0,4}(meu dinheiro|dinheiro de volta|dinheiro|reembolso|estorno|devolucao do|sinal|caucao|deposito|indemnizacao|indenizacao|diferenca|ressarcimento)( |$)
        (cade|onde esta|quando|ainda nao|nunca) (\w+ ){0,4}(meu reembolso|meu dinheiro|meu estorno|o reembolso|o estorno)( |$)
        (contest\w+|estorn\w+|chargeback|meu banco|ao banco|cancelar o pagamento|disputa|procon)( |$)
        (orcamento|combinad\w|combinamos|acordad\w|prometeram|disseram me|me disseram|acertamos) (\w+ ){0,6}(mas|e agora|cobraram|cobram|agora|vieram|fatura|\d+)
        (ja) (pagu?ei|esta pago|tinha pago|paga) (\w+ ){0,4}(e|mas|porque|cobranca|aviso|ainda)
        ? (cobr\w+|reembolso|fatura|dinheiro|taxa|debito|estorno|valor)
    """,
    "legal": r"""
        ! (namorad\w|amig\w|irma|irmao|marido|mulher) (\w+ )?advogad\w
        ! (honorarios|consulta|area) (\w+ )?(do |da |de )?(advogad\w|juridica)
        (meu|minha|nosso|um|uma|o|pelo|ao|com) (\w+ )?advogad[oa]s?( |$)(?!.*(preciso|procuro))
        (process\w+ (voces|vos|a empresa|a loja)|vou processar|processo judicial|meter em tribunal|tribunal|justica|juizado|pequenas causas|acao judicial|medidas legais|medidas judiciais|vias legais|via judicial|judicialmente|policia|psp|gnr|asae|deco|procon|notificacao extrajudicial|ministerio publico|boletim de ocorrencia|queixa crime|centro de arbitragem|defesa do consumidor|direito do consumidor|direitos do consumidor|codigo do consumidor|anvisa|vigilancia sanitaria|ordem dos medicos|ordem dos advogados|entidade reguladora|lgpd|rgpd|protecao de dados|dados pessoais|direito ao esquecimento|responsabilidade civil|danos morais|ilegal|crime|denuncia|denunciar|juiz|intimacao)( |$)
        (apag\w+|elimin\w+|exclu\w+|copia|acesso|remov\w+) (\w+ ){0,4}(meus dados|minhas fotos|minhas informacoes|processo clinico|prontuario|todos os dados|minha conta e)
        (foto|imagem|video|rosto|cara) (\w+ ){0,6}(sem|autorizacao|consentimento|permissao)
        sem (\w+ ){0,2}(consentimento|autorizacao|permissao)
        ? (advogad\w|legal|lei|direito|direitos|policia)
    """,
    "sensitive": r"""
        ! (flor|flores|coroa|cor|roupa|vestido) (\w+ ){0,4}(velorio|funeral|enterro)
        (morreu|faleceu|falecid\w|falecimento|morte|obito|luto|velorio|funeral|enterro|viuv\w|nos deixou|partiu para sempre|perdi o meu filho|missa de setimo|inventario do meu|eutanasia)( |$)
        (perdi|perdemos|perdeu|perda) (\w+ ){0,3}(bebe|filho|filha|mae|pai|marido|mulher|esposa|esposo|emprego|trabalho|casa|gravidez|gestacao|avo|irmao|irma|cachorro|gato|cao)
        (cancro|cancer|quimio|quimioterapia|mastectomia|tumor|terminal|leucemia|demencia|alzheimer|depressao|deprimid\w|ansiedade|ataques de panico|crise de panico|aborto|deficiencia|deficiente|diagnosticad\w|diagnostico de|cuidados paliativos|uti|uci|esclerose|anorexia|bulimia|autis\w+|fertilizacao|hiv|doenca grave|parkinson)( |$)
        (nao) (\w+ )?(posso|consigo|podemos|conseguimos|tenho como|tenho dinheiro para|tenho condicoes) (\w+ ){0,2}(pagar|arcar|suportar|custear)( |$)
        (desempregad\w|despedid\w|demitid\w|perdi o emprego|despejad\w|sem abrigo|sem teto|dificuldades financeiras|dificuldade financeira|insolvencia|falencia|subsidio de desemprego|bolsa familia|passando necessidade)( |$)
        (racis\w+|discrimina\w+|homofob\w+|transfob\w+|machis\w+|assedi\w+|apalp\w+|me tocou|tocou me|cor da (minha )?pele|por (ser|sermos) (negr\w|pret\w|mulher|gay|lesbica|trans|estrangeir\w|brasileir\w|imigrante|mulcuman\w|deficiente)|meu sotaque|minha religiao|meu peso|gordofob\w+)( |$)
        (violencia|violent\w|meu ex|minha ex|me bate|bate me|maus tratos|medida protetiva|abrigo|divorcio|separacao|perseguid\w|stalker|separei)( |$)
        (comentario|comentarios|piada|piadas|gozaram) (\w+ )?(sobre|do|da|com o|com a) (\w+ )?(meu|minha|nosso|nossa)
        (menor de idade|tenho 1[3-7] anos|viola\w+ sexual|estupr\w+|abus\w+)( |$)
        ? (morreu|hospital|doente|vergonha|doenca|dor)
    """,
    "unhelped": r"""
        (nao) (e|era|foi) (\w+ )?(isso|isto|o) (\w+ )?(que)? ?(perguntei|pedi|quero|queria|procuro|disse|quis dizer|preciso)?( |$)
        (nao|isso nao|isto nao) (me )?(ajuda|ajudou|serve|responde|respondeu|resolve|resolveu|funciona|adianta|adiantou|diz nada|esclarece|respondes|entendeu|e util|foi util)( |$)
        (ja) (\w+ )?(fiz|tentei|li|vi|sei|experimentei|procurei|olhei|testei)( |$)
        ^ (nao|nop|nenhum|nenhuma|nenhuma dessas|nenhum desses|nao nao|errado|nao e isso|nada disso|inutil|nao ajudou|ainda nao|nem um nem outro) $
        (nao nao|quis dizer|quero dizer|eu perguntei|perguntei|estou perguntando|estou a perguntar|minha pergunta|refiro me|me refiro|to falando|estou a falar)( |$)
    """,
    "repeated": r"""
        (repete|repetes|repetem|repetindo|a repetir|continua|continuas|fica|ficas) (\w+ ){0,3}(mesm\w|isso|dizendo|a dizer|a mesma|o mesmo)
        (sempre|outra vez|de novo) (\w+ )?(a mesma|o mesmo|as mesmas)( |$)
        (a mesma|o mesmo|mesma) (resposta|coisa|mensagem|texto|frase) (\w+ )?(outra vez|de novo|sempre|de antes)
        (ja me|ja) (\w+ )?(disse|disseste|disseram|falou|respondeu|respondeste|mandou|mandaste) (isso|isto|antes)?( |$)
        (eu )?ja (te |lhe |vos )?(disse|perguntei|expliquei|falei)( |$)
        (nao) (\w+ ){0,2}(entende|entendes|entendem|entendendo|entender|percebe|percebes|perceber|compreende|le|leem|escuta|entendeu|percebeu)( |$)
    """,
    "injection": r"""
        (ignora|ignore|ignorem|esquece|esqueca|desconsidera|desconsidere|salta|pula|burla|desativa) ... (instrucoes|regras|anterior|anteriores|prompt|diretrizes|tudo o que|tudo que|ordens|restricoes|politica)
        (mostra|mostra me|mostre|diz|diga|imprime|revela|revele|da me|me da|me mostre|repete|escreve|lista|manda) ... (instrucoes|prompt|sistema|notas internas|notas da equipa|codigo fonte|base de dados|banco de dados|senha|palavra passe|secret\w+|confidencia\w+|regras internas|lista de telefones)
        (finge|finja|age como|aja como|faz de conta|faca de conta|es agora|agora es|voce agora e|a partir de agora es|a partir de agora voce|imagina que es|simula)( |$)
        (sou|aqui e) (o |a |do |da |um |uma |teu |seu |vosso )*(desenvolvedor\w?|programador\w?|administrador\w?|admin|ti|informatico|criador\w?|tecnico de informatica|suporte tecnico)( |$)
        (modo|atualizacao|mensagem) (\w+ )?(desenvolvedor|programador|administrador|sistema|admin|debug)
    """,
    "private": r"""
        (telefone|numero|telemovel|celular|email|mail|morada|endereco|encomenda|pedido|fatura|consulta|dados|conta|ficha|salario|horario|quarto) (\w+ )?(do|da|de|dos|das) (\w+ )?(vizinh\w|amig\w|ex|mulher|marido|namorad\w|irma|irmao|chefe|patrao|colega|outr\w|client\w|pacient\w|senhor\w?|funcionari\w|rapaz|mae|pai|don\w)( |$)
        (lista|nomes|moradas|enderecos|telefones|numeros|dados|contactos|contatos) (dos|das|de todos os|de outros|de todas as) (\w+ )?(client\w+|pacient\w+|alun\w+|hosped\w+|utent\w+|compradores|usuarios)
        (codigo|senha|palavra passe|combinacao|pin) (\w+ )?(da|do|de|para a|para o) (\w+ )?(porta|alarme|cofre|entrada|caixa|sistema|armazem|portao|funcionarios|pessoal)
        (quem) (\w+ ){0,3}(hospedad\w|dormiu|ficou no quarto|esta no quarto|esta no \d+)
        (quanto ganha\w*|preco de custo|margem|margens|lucro|fornecedor\w*|salarios|notas internas|so para funcionarios|reservado ao pessoal)( |$)
    """,
    "abuse": r"""
        (estupid\w|burr\w|inutil|idiota|imbecil|maldit\w|merda de|porcaria de|lixo de|parv\w|otari\w|ridicul\w) (\w+ )?(bot|robo|robot|maquina|chatbot|programa|computador|ia)
        (bot|robo|robot|robozinho|maquina|chatbot|programa|ia|es|voce e|tu es) (\w+ ){0,3}(estupid\w|burr\w|inutil|idiota|imbecil|merda|lixo|parv\w|otari\w|porcaria|anta|retardad\w|bosta)( |$)
        (vai te catar|vai a merda|vai te foder|vai se foder|vai tomar no|vai tomar|cala a boca|cala te|cale se|vai pro inferno|vai para o inferno|filho da puta|vai pastar|va se lixar|vai te lixar|fdp|vsf)( |$)
        ^ (idiota|burro|burra|estupido|imbecil|inutil|otario|merda|cabrao|parvo|palhaco|babaca|corno) $
    """,
    "off_task": r"""
        (escreve|escreva|faz|faca|cria|crie|compoe|gera|gere|programa) (\w+ ){0,3}(poema|redacao|ensaio|historia|musica|codigo|trabalho de casa|licao de casa|discurso|piada|python|poesia)
        (resolve|resolva|ajuda me com) (\w+ ){0,4}(trabalho de casa|matematica|equacao|dever de casa|palavras cruzadas)
        (quem (ganhou|vai ganhar|e o presidente)|qual (e )?a capital|capital do|capital da|previsao do tempo|como esta o tempo|sentido da vida|conta (\w+ )?(piada|anedota))( |$)
        (traduz|traduza|traduzir) (\w+ ){0,4}(para|em)
    """,
    "greeting": r"""
        ^ (oi|ola|alo|bom dia|boa tarde|boa noite|boas|viva|hey|ei|e ai|opa|oie|hello|salve|bom dia a todos)( tudo bem| td bem| tudo bom| bom dia| boa tarde| boa noite| pessoal| a todos| como vai| como estas| como esta| como estao| gente| equipa| equipe| beleza| voces| de novo)* $
        ^ (tudo bem|td bem|tudo bom|como vai|como estas|como esta|beleza) $
    """,
    "thanks": r"""
        ^ (ok |okay |ta |ta bom |esta bem |perfeito |otimo |excelente |ah |sim |nao |certo |entendi |percebi |beleza |e so isso |e so |era so isso |era isso |mais nada |legal |show |fixe |boa |maravilha )*(obrigad\w|muito obrigad\w|brigad\w|brigadao|obrigadao|obg|vlw|valeu|agradeco|agradecid\w|muito agradecid\w|grat\w|mil obrigad\w|muitissimo obrigad\w|bem haja)( pela ajuda| pela atencao| por tudo| pela informacao| pela resposta| pelo esclarecimento| pela disponibilidade| mesmo| eu| a voces| a ti| e so isso| e so| era isso| era so isso| tchau| adeus| bom dia| boa tarde| boa noite| ate logo| igualmente| perfeito| de verdade| otimo| bom fim de semana| mais nada| viu| demais)* $
    """,
    "praise": r"""
        ! (nao|nada) (\w+ )?(bom|otimo|simpatic\w|content\w|satisfeit\w)
        (um amor|uma querida|um querido|uns queridos|um anjo|maravilhos\w|fantastic\w|excelente (servico|atendimento|trabalho|equipa|equipe)|otimo (servico|atendimento|trabalho)|espetacular|impecavel|cinco estrelas|5 estrelas|nota dez|nota 10|nota mil|adorei|amei|amamos|adoramos|parabens|muito simpatic\w|super simpatic\w|muito satisfeit\w|super satisfeit\w|muito content\w|muito feliz com|encantad\w|recomendo|sao os melhores|o melhor|a melhor|salvaram o meu|salvaram me|lindo trabalho|arrasaram|show de bola)( |$)
    """,
    "goodbye": r"""
        ^ (ok |ta |obrigad\w |entao |bom |certo |valeu )*(tchau|tchauzinho|adeus|ate logo|ate ja|ate breve|ate amanha|ate mais|ate a proxima|bom fim de semana|boa noite|tenha um bom dia|tenham um bom dia|um bom dia|continuacao de bom dia|fique bem|bye|abraco|abracos|cumprimentos)( obrigad\w| e obrigad\w| a todos| para voces| tambem| igualmente)* $
    """,
    "acknowledgement": r"""
        ^ (ok|okay|ta|ta bom|ta bem|esta bem|certo|certinho|perfeito|otimo|excelente|entendi|percebi|compreendi|sim|claro|ah|ah ok|ah sim|beleza|blz|legal|show|fixe|boa|bom|combinado|de acordo|nao obrigad\w|e so isso|era so isso|mais nada|so isso|nada mais|nao|nada|agora nao|por agora nao|kkk|kkkk|rs|haha|hm|hmm|interessante|maravilha|tudo bem|sem problema|tranquilo|pode ser|joia|isso|exato|tudo certo)( obrigad\w| perfeito| ok| entendi| certo| beleza| entao)* $
    """,
    "who_are_you": r"""
        (es|e|voce e|tu es|estou a falar com|estou falando com|falo com|to falando com|isto e|isso e) (\w+ )?(um |uma |com um |com uma )*(bot|robo|robot|maquina|humano|humana|pessoa|pessoa real|pessoa de verdade|ia|inteligencia artificial|chatbot|computador|real|programa)( |$)
        (quem es tu|quem es|quem e voce|com quem falo|com quem estou|como te chamas|como se chama|qual e o teu nome|qual (e )?o seu nome|qual seu nome|o que sabes fazer|o que voce faz|o que podes fazer|o que voce pode fazer|em que podes ajudar)( |$)
    """,
    "rating": r"""
        ^ (dou |nota |avaliacao |um |minha nota e )*([1-5]|um|dois|tres|quatro|cinco)( de 5| em 5| de cinco| em cinco| estrelas?| pontos|/5)? $
    """,
    "never_mind": r"""
        ^ (nao |ok |ah |afinal |desculpa |deixa )*(esquece|esqueca|deixa pra la|deixa|deixe|deixa estar|deixe estar|nao importa|nao faz mal|tanto faz|cancela|cancele|cancelar|ja nao preciso|nao preciso mais|nao e preciso|nao obrigad\w|depois|mais tarde|outra hora|fica para outro dia|ja encontrei|achei|ja resolvi|la)( obrigad\w| desculpa| entao| assim| mesmo)* $
        (esquece|esqueca|deixa pra la|deixa la|deixa estar|deixe estar|nao importa|ja nao e preciso|nao precisa mais)( |$)
    """,
    "correction": r"""
        ^ (nao|desculpa|desculpe|ops|espera|espere|quis dizer|quero dizer|alias|enganei me|me enganei|erro meu|correcao|na verdade|digo)( |$)
    """,
    "order_status": r"""
        ! (cancelar|alterar|mudar|fazer|devolver|trocar) (\w+ )?(um |uma |o |a |meu |minha )*(encomenda|pedido)
        (onde|quando|cade|como|por onde) (\w+ ){0,3}(esta|anda|chega|vai chegar|chegam|sai|recebo|vou receber|ta|estao|fica pronta|e que chega|se encontra)? ?(\w+ ){0,3}<parcel>( |$)
        (estado|status|rastrear|rastreio|rastreamento|seguir|seguimento|localizar|noticias|novidades|acompanhar|codigo de rastreio) (\w+ ){0,4}(<parcel>|\d{3,8})
        (meu|minha|a|o) <parcel> (\w+ ){0,4}(nao|ainda|chegou|enviad\w|atrasad\w|perdeu|devia|saiu|entregue)( |$)
        (nao|ainda nao|nunca) (\w+ ){0,2}(chegou|recebi|foi entregue|entregaram|recebemos)( |$)
        (codigo|numero|link) de (rastreio|rastreamento|seguimento|tracking)
        ^ (encomenda|pedido|numero|e a|e o|o pedido e|a encomenda e) (numero |n |no )?#?\d{3,8}( por favor| obrigad\w)? $
        (encomenda|pedido) (numero |n |no )?#?\d{3,8}
    """,
    "book_appointment": r"""
        ! (precisa|e preciso|tenho de|tenho que|e necessario|sem) (\w+ ){0,3}(marcar|agendar|marcacao|reservar|hora marcada)
        (marcar|agendar|reservar|quero|queria|gostaria|preciso|fazer|pedir|arranjar|conseguir|ter|marca|agenda|marco) (\w+ ){0,4}<visit>( |$)
        (tem|ha|teem|voces tem|tens|tem vaga|ha vaga|conseguem) (\w+ ){0,3}(vaga|vagas|disponibilidade|horario|horarios livres|mesa|hora|encaixe|encaixar|lugar)( |$)
        (marcar|agendar)( |$)(?!.*(preciso de marcar|como))
        (podem|pode|podiam|poderiam|mandar|mandem|manda|enviar|venham|preciso que|queria que) (\w+ ){0,4}(vir|passar|alguem a|um tecnico|um canalizador|um encanador|um eletricista|venha|venham|a minha casa|aqui em casa|alguem para)( |$)
        (preciso|procuro|precisava|quero) (\w+ )?(de )?(um |uma )?(canalizador|encanador|eletricista|mecanico|tecnico|dentista|cabeleireir\w|serralheiro|chaveiro|advogad\w|alguem para|alguem que venha)( |$)
    """,
    "reschedule_appointment": r"""
        (mudar|alterar|remarcar|reagendar|adiar|antecipar|trocar|passar|transferir) (\w+ ){0,3}(<visit>|dia)( |$)
        (remarcar|reagendar|adiar)( |$)
    """,
    "cancel_appointment": r"""
        ! (ate quando|como|posso|pode|quanto|se|taxa|multa) (\w+ ){0,4}(cancel\w+|desmarc\w+)
        (cancelar|cancela|cancelem|desmarcar|desmarca|anular|cancele|desmarco) (\w+ ){0,3}(<visit>|amanha|hoje|segunda|terca|quarta|quinta|sexta|sabado)( |$)
        (nao) (posso|consigo|vou poder|vou conseguir|poderei) (\w+ )?(ir|comparecer|estar)( |$)
    """,
    "appointment_status": r"""
        (quando|a que horas|que horas|que dia|confirm\w+|lembrar|lembra) (\w+ ){0,4}(e|tenho|esta|era|a|o|minha|meu) (\w+ ){0,2}(consulta|marcacao|reserva|visita|sessao|aula|agendamento)( |$)(?!.*(custa|preco))
        (quando|a que horas|que horas|quem) (\w+ )?(vem|chega|passa|passam) (\w+ ){0,2}(tecnico|eletricista|canalizador|encanador|alguem|amanha|hoje|aqui)( |$)
        (tenho|tinha|temos) (\w+ )?(uma |um |a )?(consulta|marcacao|reserva|horario|aula) (\w+ )?(no|na|com|as|amanha|para|dia|segunda|terca|quarta|quinta|sexta)
        (minha|proxima) (\w+ )?(consulta|marcacao|reserva)( |$)
    """,
    "start_return": r"""
        ! (como|quanto|posso|pode se|ate quando|quantos|qual|e possivel|prazo|custa) (\w+ ){0,5}(devol\w+|trocas?)
        (quero|queria|gostaria|preciso|vou|tenho de|desejo) (\w+ ){0,2}(devolver|fazer uma devolucao|mandar de volta|trocar|enviar de volta)( |$)
        (devolver|devolvo) (\w+ )?(o|a|os|as|um|uma|este|esta|meu|minha)( |$)
        (fazer|iniciar|pedir|solicitar) (\w+ )?devolucao
    """,
    "pay_invoice": r"""
        ! (como|posso|onde|aceitam|da para) (\w+ ){0,4}(pagar)
        (quero|queria|gostaria|preciso|vou) (\w+ )?(pagar|liquidar|quitar) (\w+ ){0,2}(fatura|conta|boleto|divida|saldo|que devo|mensalidade)( |$)
        (pagar|liquidar|quitar) (\w+ )?(minha |a |o meu )?(fatura|boleto|conta em aberto)( |$)
        (link|referencia|boleto|codigo) (de|para|pra) (pagamento|pagar)
    """,
    "invoice_status": r"""
        (que|quanto) (e que )?(ainda )?(vos|lhes|te) (ainda )?(devo|devemos)( |$)
        (que|quanto) (e que )?ainda (vos|lhes) (devo|devemos)( |$)
        (quanto|que) (e que )?(me )?(ainda )?falta (por )?pagar( |$)
        (quanto) (\w+ )?(devo|vos devo|estou a dever|to devendo|falta pagar|tenho em aberto|tenho a pagar)( |$)
        (minha|uma|a|segunda via da|copia da|ultima) fatura (\w+ ){0,4}(copia|enviar|mandar|ver|receber|aberta|vencida|segunda via)?( |$)(?!.*(duas vezes|errada))
        (segunda via|saldo em aberto|valor em aberto)( |$)
        (receberam|caiu|entrou|confirmou) (\w+ )?(o meu |meu |o )?(pagamento|pix|transferencia)
    """,
    "product_search": r"""
        (tem|teem|voces tem|vendem|ha|tens|ainda tem|ainda ha) (\w+ ){0,4}(em stock|em estoque|disponivel|tamanho|no tamanho|preto|vermelho|azul|verde|na loja)( |$)
        (procuro|estou a procura|to procurando|ando a procura) (\w+ )?(um|uma|uns|algo|alguma coisa)( |$)
        (disponivel|esgotad\w|volta ao stock)( |$)
    """,
    "update_contact": r"""
        (mudar|mudei|alterar|atualizar|corrigir|trocar|novo|nova|troquei) (\w+ ){0,2}(morada|endereco|email|mail|telefone|numero|telemovel|celular|apelido|sobrenome|dados|contacto|contato)( |$)
        (mudei de casa|mudei me|me mudei|mudamos)( |$)
    """,
    "hours": r"""
        (a que horas|que horas|ate que horas|qual o horario|qual e o horario|quais os horarios|que dias|quando) (\w+ ){0,4}(abrem|abre|fecham|fecha|estao abertos|funciona|funcionam|atendem|funcionamento|aberto|abertos|fechados)( |$)
        (horario de funcionamento|horario de atendimento|horarios|horario de abertura|hora de fecho|horario)( |$)(?!.*(aula|onibus|consulta|livre))
        (abrem|abre|aberto|abertos|aberta|fecham|fechado|fechados|estao abertos|funcionam|funciona|atendem|estao|ta aberto) (\w+ ){0,4}<day>( |$)
        ^ (horario|horarios|aberto|abertos|estao abertos|ta aberto|abrem hoje)( hoje| agora| amanha| por favor)? $
    """,
    "address": r"""
        (onde|aonde) (\w+ )?(ficam|fica|estao|esta (a|o) (loja|clinica|oficina|salao)|e que ficam|se situam|se localiza|localizados|posso estacionar|estaciono|e a loja|voces ficam)( |$)
        (vossa|seu|qual (e )?o|qual (e )?a|exato|exata) (morada|endereco)( |$)
        (como (chego|chegar|se chega|vou ate)|estacionamento|estacionar|parque de estacionamento|localizacao|paragem)( |$)
        ^ (morada|endereco|onde ficam|localizacao|onde estao)( por favor)? $
    """,
    "contact": r"""
        (qual e|qual|tem|me da|da me|me passa|preciso|podem dar me) (\w+ )?(o |um |a |vosso |seu |do )*(numero|telefone|email|mail|whatsapp|zap|contacto|contato|numero de telefone)( |$)
        (como|onde) (\w+ ){0,3}(contacto|contactar|contato|contatar|ligo|ligar|escrevo|falo com voces|entro em contato|entrar em contacto)( |$)
        (posso|poderia) (\w+ )?(ligar|telefonar|ligar vos)( |$)
        ^ (telefone|numero|email|contacto|contato|whatsapp|numero de telefone)( por favor)? $
    """,
    "price": r"""
        (quanto custa|quanto custam|quanto e|quanto fica|quanto sai|quanto cobram|quanto custaria|preco|precos|tarifa|tarifas|valor|valores|custo|tabela de precos|qual o preco|que preco|quanto ta|quanto levam|quanto vale|orcamento)( |$)
    """,
    "question": r"""
        ^ (oi |ola |bom dia |boa tarde |boa noite |e |mas |desculpe |desculpa |uma duvida |duvida |uma pergunta |pergunta |entao |ok )*(que|o que|qual|quais|quando|onde|aonde|como|quanto|quanta|quantos|quantas|quem|por que|porque|porque e que|posso|pode|podem|podemos|poderia|da para|da pra|dava pra|ha|tem|teem|fazem|faz|sao|e|estao|esta|devo|preciso|aceitam|vendem|entregam|enviam|abrem|fecham|ate|existe|vale|sera que|voces)( |$)
        (queria saber|gostaria de saber|gostava de saber|sabe se|sabem se|sabe me dizer|saber (se|quando|como|quanto|onde)|podem me dizer|pode me dizer|podem dizer me|queria perguntar)( |$)
    """,
    "follow_up": r"""
        ^ (e|mas|ou|tambem|entao|e se|e para|e o|e a|isso|esse|essa|este|em|para|pra|por|com|sem|no|na|ok e|qual|mesmo)( |$)
        (isso|isto|esse|essa|este|esta|ai|la|disso|nisso|o mesmo)( |$)
    """,
    "subject.jobs": r"""
        (emprego|vaga de emprego|vagas de emprego|trabalhar (com|na|no|para|ai)|estao contratando|estao a contratar|contratam|a recrutar|recrutamento|curriculo|cv|candidatura|candidatar|estagio|estagiari\w|aprendiz|procuro trabalho|procuro emprego|entrevista de emprego|precisam de (gente|pessoal|ajuda|funcionarios))( |$)
    """,
    "subject.press": r"""
        (jornalista|jornal|revista|imprensa|entrevista para|reportagem|materia sobre|artigo sobre|influenciador\w?|influencer|parceria|patrocin\w+|seguidores|podcast|blog|blogueira)( |$)
    """,
    "subject.wholesale": r"""
        (por grosso|por atacado|atacado|grossista|atacadista|revender|revenda|revendedor\w?|distribuidor\w?|vender os vossos|vender seus)( |$)
    """,
    "subject.groups": r"""
        (despedida de solteir\w|madrinhas|damas de honor|festa privada|evento da empresa|jantar de empresa|confraternizacao|grupo de|somos (\d\d|seis|sete|oito|nove|dez|doze|quinze|vinte)|para (\d\d|seis|sete|oito|nove|dez|doze|quinze|vinte) pessoas|excursao)( |$)
    """,
    "subject.business_customers": r"""
        (condominio|administracao do predio|minha empresa|nossa empresa|meu restaurante|nosso escritorio|licitacao|concurso publico|construtora|imobiliaria|varios apartamentos|varios imoveis|inquilinos|frota|empreiteir\w)( |$)
    """,
    "subject.insurance": r"""
        (seguro|seguradora|perito|apolice|sinistro|participacao ao seguro)( |$)
    """,
    "subject.pay_later": r"""
        (prestacoes|parcelar|parcelas|parcelado|parcelamento|pagar (depois|mais tarde|aos poucos|em partes|no mes que vem|em duas vezes)|plano de pagamento|adiar o pagamento|prazo para pagar|mais prazo)( |$)
    """,
    "subject.money_back": r"""
        (reembols\w+|dinheiro de volta|estorn\w+|cobrado duas vezes|cobraram duas vezes|cobranca indevida|contest\w+)( |$)
    """,
    "subject.our_damage": r"""
        (partiram|partiu|quebraram|quebrou|riscaram|riscou|queimaram|queimou|mancharam|manchou|estragaram|estragou|perderam|danificaram|danificou|rasgaram|rasgou|encolheu|encolheram) (\w+ )?(o|a|os|as|meu|minha|meus|minhas)
        (desde que|depois que|depois da|depois do) (\w+ ){0,5}(vieram|veio|visita|reparacao|conserto|arranjo|servico|instalacao|trabalho) (\w+ ){0,8}(nao|pinga|vaza|barulho|pior|de novo|outra vez|ainda)( |$)
        (arranjaram|consertaram|repararam|instalaram|montaram|limparam|consertou|arranjou) (\w+ ){0,8}(de novo|outra vez|ainda|ja|nao funciona|pinga|vaza|pior)( |$)
    """,
    "subject.hurt": r"""
        (alergi\w+|erupcao|urticaria|bolhas|inch\w+|comichao|coceira|irritacao|irritad\w na pele|queimadura\w*|intoxica\w+|infecao|infeccao|infetad\w|infeccionad\w|ferid\w|passei mal|vomit\w+)( |$)
    """,
    "subject.staff_complaint": r"""
        (queixa|reclamacao|reclamar|queixar) (\w+ ){0,4}(funcionari\w|empregad\w|tecnico|vendedor\w?|atendente|pessoal|senhor\w?|rapaz|moca|medic\w|dentista)
        (funcionari\w|empregad\w|tecnico|vendedor\w?|atendente|senhor\w?|rapaz|moca|medic\w|dentista|rececionista|recepcionista) (\w+ ){0,4}(mal educad\w|malcriad\w|grosseir\w|gross\w|antipatic\w|gritou|insultou|ignorou|bebad\w)( |$)
    """,
    "subject.gas": r"""
        (cheiro|cheira|cheirando|fuga|vazamento|escape) (\w+ ){0,2}gas
        monoxido( |$)
    """,
    "subject.water_in": r"""
        (inund\w+|alag\w+|rebentou|estourou|transbord\w+|esgoto|agua (\w+ ){0,3}(por todo|por toda|saindo|a sair|entrando|a entrar|a jorrar)|nao consigo fechar a agua)( |$)
    """,
    "subject.partnership": r"""
        (parceria|proposta comercial|somos (\w+ )?(fornecedores|agencia|empresa que)|nossos servicos|nossos produtos|representante comercial|anunciar|seo)( |$)
    """,
    "subject.medical": r"""
        (diagnostico|sintoma|sintomas|efeitos secundarios|efeitos colaterais|dosagem|dose|receita medica|receitar|prescri\w+|remedio|medicamento\w*|resultado do exame|exames|segunda opiniao|e normal que)( |$)
    """,
    "subject.legal_advice": r"""
        (tenho direito a|meus direitos|chances de ganhar|meu caso|e legal|parecer juridico|guarda dos filhos|audiencia)( |$)
    """,
}
