"""English cues for who must get a person."""

WORDS = {
    "who": r"(?:human|humans|human being|person|persons|people|agent|agents|representative|representatives|rep|reps|operator|advisor|adviser"
    r"|associate|someone|somebody|anyone|anybody|staff|manager|supervisor|owner|boss|receptionist|customer service|customer care|support"
    r"|consultant|employee|colleague|member of staff|team member|real one|professional|specialist|human agent)",
    "body": r"(?:human|humans|human being|person|agent|representative|rep|operator|advisor|adviser|supervisor|manager|receptionist"
    r"|customer service|customer care|team member|staff member|member of staff|human agent|live agent|live chat|live person|real person)",
    "want": r"(?:want|wanna|need|would like|id like|prefer|rather|sooner|get me|give me|gimme|find me|send me|bring me|looking for|can i get"
    r"|can i have|could i get|could i have|may i have|let me have|i demand|demand|requesting|request|require)",
    "talk": r"(?:talk|speak|chat|talking|speaking|chatting|spoke|converse|deal|dealing)",
    "please": r"(?:please|pls|plz|plss|now|asap|thanks|thank you|thx|ty|here|immediately|already|help|pronto|today|hello|hi|hey|ok|okay|just|a|an|the)",
    "bot": r"(?:bot|bots|robot|robots|machine|machines|ai|chatbot|chatbots|computer|automated system|automated systems|recording)",
}

CUES = {
    "asked_for_human": r"""
        ! (dont|do not|didnt|no need|not|never|without|wont) (actually |really )?(need|want|needing|wanting|to talk|to speak|talking|speaking)( to)?( talk| speak| chat)?( to| with)?( a| an| any)?( real| live| actual)? <who>
        ! (manager|managers|owner|owners|human|staff|agent|agents) (special|specials|resources|discount|pick|picks|choice|favourite|favourites|favorite|favorites|hair)
        ! human (hair|body|food|grade|remains|rights)
        ! (real|estate|cleaning|travel|letting|lettings|insurance|reducing|bleaching|raising) (estate )?agents?
        ! (is it|does|do|did|will|is) (it )?(a |an |any )?(real|actual|live|human|proper) (human|person|people|staff) (who|that|do|does|doing|make|makes|pick|picks|answer|answers|handle|handles|read|reads|check|checks|come|comes|cut|cuts|write|writes|involved)
        ! (per|for one|for a|one|each|every|extra|second|two|three|four|another|which|what|same|same person|sick|disabled|elderly|older|young|tall|short|busy) (person|persons|people)
        ! (tip|tipped|bring|brought|by|with) (a |an )?(friend|person|people)
        ! (my|our|your) (friend|neighbou?r|boss|manager|landlord|property manager|letting agent|insurance agent)
        ! your (agent|rep|representative|operator|advisor|staff|team|people|manager) (was|were|has|had|told|said|did|gave|helped|came|is so|is great|are great|are lovely)
        (talk|speak|chat|talking|speaking|connect|connected|connect me|transfer|transferred|transfer me|put me|put us|pass me|pass this|pass me over|hand me|hand this|switch me|redirect me|route me|escalate|escalate this|patch me|forward me|link me|direct me|refer me) (directly |straight )?(to|with|through to|over to|onto|on to|through) ... <who>
        (put|patch|pass|get) (me|us) (through|over)( please| now)?
        (transfer|escalate|connect) (me|us|this|my call|my chat)
        hand (me|this|it) (over|off)
        <want> ... (a|an|the|some|your|any|one|another|actual|real|live|proper|speak to|talk to|to|with) <body>
        <want> (a |an )?(real|actual|live|living|proper|breathing|genuine|flesh and blood) ... (someone|somebody|one|human|person|people)
        (a|an|some|any|with|me|to) (real|actual|live|living|proper|breathing|human) (human|person|people|agent|rep|representative|operator|somebody|someone|being|advisor|assistant|associate|soul|employee)
        (real|actual|live) (human|person|agent|rep|representative|operator|somebody|someone|advisor)( please| pls| plz| now)
        get (me|us|a hold of|hold of) (someone|somebody|anyone|anybody|a human|a person|an agent|a rep|your manager|the manager|the owner|a manager|staff|the boss)
        ^ (<please> )*(speak to |talk to |get |need |want |the |your )?(<body>|people|staff|support|someone|somebody|anyone|real human|actual human|live human|real people|actual person|human please|speak|talk to us|customer support|live support|live help|real agent|reception|front desk|the manager|owner)( <please>)* $
        ^ (is there |are there )?(any |some )?(one |body |1 |anyone |anybody |someone |somebody )(real |actual |human )?(there|here|around|home|alive|available|about|in) $
        (no|no more|not another|not some|not a|stop the|stop with the|enough with the|enough of the|enough of this|sick of this|sick of the|tired of this|hate|fed up with) <bot>
        (dont|do not|wont|cant|not going to|refuse to|rather not|dont want to|hate) ... (talk to|talking to|chat with|chatting with|speak to|speaking to|deal with|dealing with|use) ... <bot>
        (someone|somebody|anyone|anybody) (real|human|alive|living|who works there|who works here|that works there|with a pulse|with a brain|in charge|i can talk to|i can speak to|i can speak with|i can talk with|i can chat with|from your team|from the team|from support|who can actually|on the line|on the phone)
        (is|are|isnt) there ... (someone|somebody|anyone|anybody|human|person|agent|people|one) ... (i can|i could|we can|to) (talk|speak|chat|explain|call|phone|reach|ask)
        (any chance|possible|way|how do i|how can i|how to|can i|could i|may i|let me|i want to|i need to|i would like to|id like to|id rather|id sooner|id prefer to|wish to|able to|like to) (of )?(just |please |actually |really |i could )?(talk|speak|speaking|talking|get through|reach|get hold|get a hold) (to|with|of) (?!you\b|u\b|about\b|me\b)
        (talk|speak|chat) (to|with) (someone|somebody|anyone|anybody|a human|a person|an agent|the team|your team|the owner|a manager|the manager|your manager|management|a real|an actual|a live|whoever|one of you|one of your|one of the|whoevers|customer service|support|staff|reception|dispatch|the office|the front desk|sales|billing|accounts)
        (sort|talk|go over|discuss|run|explain|settle|deal with|work) (this|it|something|that|things) ... (out with|over with|with|past|by) (one of|someone|somebody|a person|a human|whoever|the team|your team|dispatch|reception|the desk|the office|a manager|the manager|the owner|her|him|them)
        (rather|sooner|prefer) ... (someone|somebody|a person|a human|one of you|one of the|one of your|in the flesh|a real)
        (member|someone|somebody|one) (of|from|on) (your|the) (staff|team|people|office|shop|store|crew)
        (answer|answered|handled|handle|look at|looked at|read|reply|respond|dealt with|seen|reviewed) ... (personally|by a human|by a person|by someone real|by a real person)
        (want|need|like|get|have|ask) (someone|somebody|a person|a human|one of you|one of your people|your manager|the manager|the owner|a manager) (to )?(write|reply|respond|answer|email|get back|contact|speak|talk|help me|look into)
        (is|are|isnt) <staff> (about|around|there|in|available|free|working|on shift|in today|on)( |$)
        (talk|speak|chat|put me|through|connect|transfer|message|contact|reach|pass|a word|get me|get hold of|want|need|ask|ask for|looking for|prefer|rather have|like) (me )?(directly )?(to |with |through to |of |for )?<staff>( |$)(?!\s*(haircut|to do|slot|session))
        a word with (someone|somebody|the|your|a|whoever)
        (with|to|by|from|have|get|want|need|ask) (one of your|one of the) (people|ladies|guys|girls|team|staff|colleagues|agents|advisors|humans|experts|stylists|booksellers|technicians)
        (human|person) (please|pls|plz|now|support|assistance|help|contact)
        (human|live) (agent|support|assistance|help|chat|rep|operator|contact|assistant|representative)
        (speak|talk) (to|with) (the|your|a) (human|person|agent|manager|owner|boss|supervisor|expert|advisor|technician|stylist|doctor|dentist|lawyer|nurse|mechanic|chef)
        is (anyone|anybody|someone|somebody|any human|any person) (there|here|around|reading|human|real|listening|home)
        (anyone|anybody) (there|home|human|alive|real)( |$)
        (switch|go|change) to (a )?(human|person|live|agent|real)
        (bring|call|fetch|find|ask) (in |me )?(a |an |the |your |some )(human|manager|supervisor|operator|real person|colleague)
        (people|humans) (please|pls|plz|only)
        ? (can|could|would|will) (someone|somebody|anyone|anybody|one of you) (please |just |maybe )*(help|assist|advise|answer|explain|tell me|sort|fix|look|check|reach|contact)
        ? (a|an|the|your|with|to) (manager|supervisor|human|representative|operator)
        ? (automated|canned|robotic|scripted|copy paste) (system|systems|messages|message|replies|reply|responses|response|answers|answer)
        ? (someone|somebody|anyone) (to talk to|to speak to)
    """,
    "request_callback": r"""
        ! (dont|do not|never|stop) (call|calling|ring|ringing|phone|phoning)
        ! call(ed|ing)? (it |that |this |them |everything )?off
        ! call off ... for me
        (call|ring|phone|buzz|dial) (me|us)( back)? (back|at|on|please|pls|when|tomorrow|today|tonight|later|this|after|before|in|asap|as soon|between|around|monday|tuesday|wednesday|thursday|friday|saturday|sunday|to|about|regarding|instead)
        (call|ring|phone|buzz) (me|us)( back)? $
        (call|ring|phone|buzz) (my|our) (house|home|cell|mobile|office|phone|landline|wife|husband|mum|mom)
        (give|gimme) (me|us) (a )?(call|ring|bell|buzz|call back|callback|shout|phone call)
        (call|ring|phone|calling|ringing) (me|us|back) (back)?(on|at) \+?\d
        (request|want|need|like|get|have|arrange|schedule|book|ask for|expect|expecting|organise|organize) (a |an )?(callback|call back|phone call|return call)
        ^ (a )?(callback|call back|call me|phone me|ring me)( please| pls)? $
        (have|get|ask|want|need) ... (call|ring|phone) (me|us|my)
        (could|can|would|will) (someone|somebody|anyone|you|your \w+|one of you|<staff>) (please )?(call|ring|phone|give me a (call|ring|bell)|get back to me by phone)( me| us)?
    """,
    "upset": r"""
        (this is|its|thats|that is|youre|you are|you guys are|you people are|what an?|how|absolutely|simply|truly|utterly|totally|completely|so|such a|really|bloody|beyond) (absolutely |such an? |an? |beyond |simply |totally |utterly |completely |just |so |f\w+ing |freaking |bloody )*(ridiculous|pathetic|disgraceful|disgrace|outrageous|unacceptable|disgusting|appalling|awful|horrible|terrible|useless|shameful|shambles|joke|rubbish|garbage|incompetent|insulting|infuriating|unbelievable|unprofessional|atrocious|inexcusable|scandalous|crap|bullshit|bs|farce|nightmare|scam|scammers|thieves|crooks|clowns|liars|livid|furious|fuming|outraged|angry|pissed|pissed off|disappointed|disappointing|let down|fed up|upset|mad|frustrated|frustrating|annoyed|annoying|rude|unreal|embarrassing)
        (im|i am|we are|were|im so|feel|feeling|left|am) (absolutely |beyond |so |very |really |extremely |just |pretty |completely |totally |utterly |deeply |bloody )*(furious|livid|fuming|angry|pissed|pissed off|disgusted|outraged|fed up|sick of|done with|at my wits end|disappointed|let down|appalled|frustrated|sick and tired|losing patience|over it|raging|seething|not happy|unhappy|insulted|offended|ripped off)
        (worst|poorest|most awful) (service|experience|company|shop|store|place|customer service|business|restaurant|clinic|garage|salon|ever)
        (never|not|wont be|wont) (ever )?(shop|shopping|order|ordering|buy|buying|come|coming|use|using|go|going|book|booking|return|returning|do business|eat|eating|hire|hiring)( with| from| to| at| back| here| there| by)*( you| here| there| them| this)?( people| lot| guys)? (again|ever|back)
        (done|finished|through) with (you|this|your|these|all of you|you people)
        (let|letting) (me|us) down
        (waste|wasted|wasting) (of )?(my|our|everyones) (time|money|day|morning|afternoon)
        (what a|total|complete|utter|absolute|bunch of|pack of) (joke|disgrace|shambles|mess|rip off|ripoff|waste of time|clowns|crooks|liars|idiots|disaster|letdown|let down|farce|amateurs)
        (one|1|zero|0|bad|negative|terrible|scathing) (star|stars|star review|reviews?) 
        (leave|leaving|write|writing|post|posting|give|giving) ... (bad|negative|1 star|one star|terrible|honest|scathing|awful) (review|reviews|stars)
        (tell|telling|warn|warning) (everyone|everybody|all my friends|people|my friends) ... (avoid|about you|about this|how|what)
        (going|go|straight|off) (straight )?to (google|trustpilot|yelp|facebook|the press|the papers|tripadvisor|social media|twitter)
        (nobody|no one|noone|none of you) (ever )?(answers?|replies|replied|responds?|responded|called|calls|calls back|called back|cares?|bothered|showed|showed up|turned up|came|texted|picks up|helped|listens?|gets back|got back|told me|seems to care|gives a)
        (third|3rd|fourth|4th|fifth|5th|second|2nd|umpteenth|millionth|tenth|10th|sixth) (time|message|email|call|attempt) (i|im|ive|in|now|writing|calling|asking|today|this|you|about|that|and)
        (how many times|how many more times|how much longer|how long do i have to (wait|sit|stand|keep)|how hard is it to|how hard can it be)
        (still|been|have been|had to|kept|keep|left|sat|stood|stuck) (me )?(waiting|hanging|ignored|ignoring)( |$)
        (wtf|what the hell|what the heck|what the f\w*|for gods sake|for heavens sake|for crying out loud|for christs sake|ffs|bloody hell|omfg|jfc|give me a break|are you kidding|are you kidding me|you must be joking|is this a joke|this a joke|you have got to be kidding|you gotta be kidding|screw you|screw this|f\w*ck you|go to hell|up yours|shame on you|hope youre proud|hope you are proud)
        (ruined|spoiled|spoilt|wrecked|destroyed) (my|our|the|her|his|everything|whole|a) (day|birthday|wedding|christmas|holiday|evening|night|party|event|weekend|anniversary|big day|hair|everything|celebration|trip|daughters|sons|kids|special)
        (treat|treated|treating|spoke|spoken|talked|speak) ... (like (an? )?(dirt|rubbish|garbage|trash|idiot|criminal|animal|child|nothing|fool|inconvenience|the problem)|so badly|this way|appallingly|terribly|rudely|so rudely|horribly|with contempt)
        (rude|nasty|dismissive|condescending|arrogant|hostile|unprofessional) (to me|to us|to my|man|woman|guy|lady|staff|people|person|service|employee|and)
        (was|were|so|very|extremely|incredibly|really|quite|been) (rude|dismissive|condescending|nasty|unprofessional|horrible|awful|hostile|patronising|patronizing)
        (close|delete|cancel|shut) (my|our) (account|membership|subscription|plan) (now|immediately|today|right now|im done|i am done|and never|for good)
        (terrible|awful|horrible|appalling|shocking|dreadful|abysmal|lousy|poor|shoddy|pathetic|crap|shit|crappy|disgusting) (service|customer service|experience|company|quality|work|job|attitude|treatment|communication|food|workmanship|haircut)
        (not|isnt|aint) (good enough|acceptable|on|right how)
        (in|burst into|reduced to|left in|was in) tears
        (cried|crying|bawled|sobbing|sobbed) (my|her|his|all|the|over|because|when|eyes)
        (lost|losing|running out of|out of|no more|my) (all )?(patience|trust|faith)
        (sick|tired|sick and tired) of (this|your|you|being|waiting|hearing|these|all|the excuses|it)
        (excuses|lies|lied|lying|liars|scam|scammed|scammers|ripped off|rip off|conned|robbed|fobbed off|fobbing|messed about|mucked about|given the runaround|the runaround|run around|stood up|bump me|bumped me|ghosted|ghosting)
        (havent got|dont have|not got|havent|without) a clue
        (so much for|thanks for nothing|thanks a lot for|great job|nice job|well done|bravo|slow clap|top notch|so glad i paid|lovely way to|fantastic service|wonderful|brilliant|great service) ... (nothing|ruining|wrong|hours|again|nobody|not|waiting|cold|broken|late|missing|lost|joke|yet again|another)
        (regret|regretting) (ever |buying|choosing|ordering|coming|booking|booked|hiring)
        (embarrassed|ashamed|mortified|humiliated|humiliating|insulted) (i|me|that|in front|to|by|my)
        (disappointed|disappointing|disappointment|dissatisfied|unhappy|displeased|let down) (with|in|by|to|at|experience|service|that|about|customer)
        (take|taking) (my|our) (business|money|custom) elsewhere
        (doubt|not sure) (i|we) (will|would|ll) (be back|again|return|come back|use you|be using)
        (complain|complaint|complaining|make a complaint|file a complaint|lodge a complaint|formal complaint|official complaint)
        you (people|lot|guys|clowns|idiots|muppets) (are|have|need|should|dont|never|cant|just|always|keep|couldnt|make)
        you (never|always|keep|kept|still havent|havent even|didnt even|dont even|couldnt even|still) (reply|replying|respond|answer|call|listen|ignore|ignoring|lying|mess|messing|screw|screwing|get|getting|forget|forgetting|cancel|cancelling|changing|moving|sending|charge|show|tell|told|bother|fix|fixed|care)
        ? (ridiculous|pathetic|disgraceful|disgrace|outrageous|unacceptable|disgusting|appalling|useless|incompetent|furious|livid|fuming|unbelievable|atrocious|shameful|infuriating|unreal|unprofessional|fed up|disappointed|horrible|terrible|worst|shambles|awful|dreadful|rude|hate)
        ? (seriously|really|honestly|wow|unbelievable|oh great|oh wonderful|oh brilliant|oh fantastic|oh lovely|great just great) 
        ? (waiting|waited) (for )?(over |almost |nearly |more than |like |about |the |all |another )*(\d+|two|three|four|five|six|seven|eight|nine|ten|a|an|whole|hours|weeks|days|day|morning|ages|forever)
        ? (wrong|broken|ruined|dirty|cold|late|missing|lost|ignored) (again|twice|yet again|the second time|for the)
    """,
    "urgent": r"""
        ! quick (question|questions|q|one|look|word|check|thing|things|note|query|favou?r|half|chat|session|visit|slot|\d+|ones|appointment|fix)
        ! (emergency|urgent|out of hours) (rate|rates|service|services|contact|number|numbers|phone|fee|fees|callout|call out|call outs|price|prices|appointment cost|charges|kit|fund|policy|care|line|exit|exits|appointments|slots|hours|plumber cost)
        ! (fashion|hair|outfit|style|coffee|chocolate|nail|nails|wardrobe|beauty|cake|pizza|snack) (emergency|crisis|disaster)
        ! (no|not|isnt|aint|absolutely no|no real|nothing|without|not super|not very|not really|not that|not at all|not an?) (rush|urgent|hurry|emergency|urgency)
        ! (do|does|can|could|what|how|if|whats|when) ... (offer|count|counts|cost|charge|treat|have|provide|do|handle|happens|considered|you do) ... (emergency|emergencies|urgent|urgently|same day|next day|24 7)
        ! (considered|count as|counts as|what is|what if it is|in case of) (an )?(emergency|emergencies)
        (its|this is|it is|have|got|we have|weve got|ive got|there is|theres|real|an|bit of an|medical|dental|genuine|total) (an? )?(real |absolute |genuine |actual |total |dental |medical |huge |major )?(emergency)
        ^ (emergency|urgent|help|sos|urgent help|please help|help me|emergency please|help help|urgent please)( please| pls| now| asap)* $
        (very |really |super |extremely |so |quite |most |is |its )(urgent|urgently)
        (urgent|urgently|asap|right away|immediately|right now|this second|this instant|this minute|straight away) (please|pls|need|help|need help|someone|i need|come|send|call|get)
        (need|needs|want|come|send|help|someone|fix|fixed|sort|sorted|seen|call|stop|answer|rerouted|changed|it) (it |this |that |them |me |us |out |someone |somebody |help |a doctor |a dentist |a plumber |to be seen |here |done )*(urgently|asap|right now|right away|immediately|straight away|at once|this minute|this afternoon|within the hour|in the next hour)
        (help|save|stop|fix|come|hurry|quick|please|save it|make it stop|do something) (now|quick|quickly|fast|hurry|asap|right now|please hurry)
        (hurry|hurry up|please hurry|quick|quickly|come quick|cant wait|can not wait|cannot wait|no time|out of time|running out of time|before its too late)( |$)
        (locked|trapped|shut) (out|in|inside|outside|herself|himself|themselves|me in|us in)
        (im|i am|we are|were|hes|shes|got|is|are) (stuck|stranded) (inside|outside|in (the|your) (lift|elevator|room|toilet|bathroom|building|car park)|at the side|on the side|by the road)
        (water|sewage|poop|poo|sewer|leak|rain|oil|gas) (is |thats |keeps |was |started |just |been )*(coming|pouring|gushing|spraying|leaking|flooding|running|dripping|streaming|bubbling|backing|flowing|rising|dripping|squirting|shooting|everywhere) (up|in|out|through|thru|down|from|into|all over|everywhere|over|under|onto)?
        (flooding|flooded|gushing|spraying|pouring|burst|exploded|overflowing|overflowed|burst pipe)( |$)
        (no|without|lost|lost all|have no|got no) (heat|heating|hot water|water|power|electricity) (and|with|since|in the house|at all|for|all|my|our|its|it is)
        (heat|heating|furnace|boiler|power|electricity|ac|brakes|freezer|fridge) (is |has |just |went |went out|gone |quit |died |stopped |failed |packed )+
        (starts?|wedding|weddings|flight|fly|fly out|ceremony|funeral|interview|party|event|meeting|exam|train|plane|court|guests|surgery|service is|leaving|leave) (is |is at |at |in |today |tonight |tomorrow )*(at \d+|in \d+|in an hour|in half an hour|in two hours|in a few hours|\d+ minutes|today at|tomorrow morning|in ten|in twenty)
        (severe|terrible|unbearable|excruciating|awful|agonising|agonizing|so much|in|horrible|extreme|crazy|throbbing|worst) (pain|agony|toothache|swelling|bleeding)
        (tooth|crown|filling|implant|brace) (just |has |got |is |was )*(knocked out|fell out|fallen out|broke|broken|cracked|came out|come out|snapped)
        (broke|broken|breaking|broken down|car died|conked|stranded) (down|on the (motorway|highway|road|side))
        (brakes?|steering|engine|airbag) (failed|failing|gone|dont work|not working|stopped|smoking|smoke|on fire|dead)
        (expires?|deadline|due|hearing|court date|closing) (is )?(today|tonight|in an hour|in \d+ hours|tomorrow morning|by noon|this afternoon)
        (someones?|somebody|somebodys|hacker|they|they re|theyre|hes|shes) (is |are )?(using|stealing|stole|hacked|hacking|charging|draining|in) (my|our) (card|account|identity|money|bank|credit card|debit card)
        ? (urgent|urgently|emergency|asap|immediately|right now|right away|hurry)
        ? (today|tonight|in an hour|this minute|in \d+ minutes|as we speak|at this moment)
        ? (help|pls help|please help)
    """,
    "safety": r"""
        ! (gas|smoke|fire|carbon monoxide|co) (bill|bills|stove price|fireplace|pit|pits|engineer|safe|certificate|certificates|check price|fired|cooker|boiler|furnace|detector (price|sale)|grill|card|station|mileage|money)
        ! (smoke|smoking|smokey|smoky) (eye|eyes|area|areas|section|grey|gray|quartz|topaz|salmon|bbq|flavou?r|flavou?red|room|rooms|allowed|policy|free)
        ! (killing|dying|die|died|shock|shocked|burning|fire|sick|bomb) (me|for|to|laughing|lol|of laughter|question|questions|sale|deal|deals|price|prices|of curiosity|over)
        ! to die for
        (smell|smells|smelling|smelled|stink|stinks|stinking|reeks|whiff|odou?r) (a bit |a little |strongly |really |kinda |faintly )?(of |like |bit of )?(some )?(gas|rotten eggs?|rotten|burning|smoke|burnt|propane|fumes|sulphur|sulfur|petrol|gasoline|fuel|chemicals|exhaust|melting|electrical)
        (gas|propane|carbon monoxide|co|fuel|petrol|chemical) (leak|leaks|leaking|smell|alarm|alarms|poisoning|fumes|escaping|is leaking|line (open|broken|cut|leaking))
        (rotten eggs?) (smell|stench)
        (carbon monoxide|co2?|smoke|gas|fire) (alarm|detector|alarms|detectors|sensor) (is |are |was |keeps |wont |just |has |going |started |been |stop )*(going off|beeping|ringing|sounding|off|screaming|went off|chirping|blaring|stop|triggered)
        (smoke|flames|fire|sparks|sparking|fumes) (is |are |was )*(coming|pouring|out|from|in the|in my|inside|everywhere|billowing|shooting|rising)
        (on|caught|catching|catch|set) fire
        (sparks|sparking|electrocuted|electric shock|got a shock|shocked by|shocks me|gives shocks|live wire|live wires|exposed wire|exposed wires)
        (caught|is|are|its|was) (on )?(burning|melting|smoking|sparking|exploded|exploding)( |$)
        (injured|hurt|bleeding|unconscious|fainted|passed out|collapsed|choking|choked|cant breathe|can t breathe|trouble breathing|difficulty breathing|short of breath|chest pain|chest pains|seizure|stroke|heart attack|overdose|poisoned|anaphylaxis|anaphylactic|allergic reaction|burned myself|burnt myself|scalded|concussion|concussed|blood everywhere)
        (broke|broken|fractured|sprained|twisted|cut|burned|burnt|hurt|injured|split|smashed|cracked|gashed|sliced) (my|her|his|their|our) (arm|leg|wrist|ankle|hip|back|head|hand|finger|foot|knee|neck|nose|face|eye|toe|scalp|skin|ear|shoulder|elbow|skull|child|son|daughter|mother|mum)
        (fell|fallen|slipped|tripped|falls|slip) (down|over|on|off|in|at|and|from|through) (your|the|my|her|his|a|hurt|hit|banged|broke|cant|stairs|ice|wet)
        (my|our|the) (child|son|daughter|kid|baby|mother|mum|mom|dad|father|wife|husband|grandma|grandmother|toddler|girl|boy|dog) (just |has |was |is |got |nearly |almost )*(fell|fallen|hurt|injured|swallowed|ate|choked|choking|burned|burnt|trapped|bleeding|unconscious|collapsed|fainted|locked|stuck)
        (feel|feeling|felt|feels|all) (really |very |kinda |a bit |so |quite |all |super |sick |ill )*(dizzy|faint|woozy|nauseous|light headed|lightheaded|drowsy|poisoned|unwell|suicidal)
        (head|headache|headaches) (is )?(pounding|spinning|since the)
        (rash|hives|swelling|swollen|blisters|blister|burns|burning skin|burned skin|burnt skin|infection|infected|pus|vomiting|throwing up|food poisoning|sick after|ill after|allergic)( |$)
        (unsafe|dangerous|hazard|hazardous|not safe|safety (risk|hazard|issue|concern))
        (suicide|suicidal|kill myself|end my life|end it all|self harm|hurt myself|harm myself|dont want to live|want to die|better off dead)
        (threatened|threatening|attacked|assaulted|assault|punched|hit me|followed me|stalking|stalker|stalked|weapon|knife|gun)( |$)
        (brakes?|airbag|steering|tyre|tire|wheel) (failed|failure|came off|fell off|blew|blew out|exploded|stopped working|locked up|gave out)
        (glass|metal|plastic|nail|needle|screw|mould|mold|bug|insect|worm|hair) (in|inside) (my|the|our|her|his) (food|soup|salad|coffee|drink|cake|meal|sandwich|burger|bread|pizza)
        (undercooked|raw) (chicken|pork|meat) ... (sick|ill|vomit)
        ? (gas|smoke|fire|burning|fumes|alarm|carbon monoxide|blood|bleeding|injured|ambulance|911|999|112|fire brigade|fire department|paramedics)
        ? on oxygen
        ? (newborn|baby|infant|elderly|pregnant) 
    """,
    "dispute": r"""
        ! (double|twice) (check|checked|breasted|room|bed|glazing|glazed|cream|shot)
        (charged|billed|debited|charge|invoiced|taken|took|paid|bill|billing|deducted|payment|charging|money taken) ... (twice|two times|double|three times|2x|2 times|wrong amount|too much|more than|in error|by mistake|incorrectly|wrongly|without my|without permission|without asking|without telling|again|for nothing|never (ordered|received|got))
        (twice|double|two charges|2 charges|duplicate) (charged|billed|debited|charge|charges|payment|payments|for the same|on my|the same|bill|from you)
        (overcharged|over charged|overcharge|overbilled|double charged|double billed|double charge|mischarged)
        (i see|theres|there is|there are|why is there|got|have|seeing|see) ... (on my (card|statement|account|bank|credit card|bank statement)) (twice|two|double|again|i dont|that i|from you)
        (dont|do not|didnt|did not|never|cant|not) (recognise|recognize|authorise|authorize|authorised|authorized|agree to|agreed to|consent to|approve|approved|make|order|sign up for) (this|that|the|a|these|any|to) (charge|charges|payment|payments|transaction|fee|fees|amount|price|bill|invoice|subscription|purchase|order)
        (unauthorised|unauthorized|unknown|fraudulent|unrecognised|unrecognized|unexplained|mystery|incorrect|wrong|bogus) (charge|charges|payment|transaction|transactions|fee|fees|debit|bill|invoice|withdrawal)
        (chargeback|charge back|reverse the (charge|payment)|reverse this|dispute the|disputing|dispute this|dispute it|disputed|dispute a|contest|contesting|stop the payment|pull the money back|pull the payment|claw back|take it up with my bank|call my bank|go to my bank|calling my bank|my bank)
        (not|wont|refuse to|refusing to|never|not going to|im not|aint|no way im|no way i am) (be )?(pay|paying|giving you) (for )?(this|that|it|you|the|a|any|another|for)( |$)
        (want|need|demand|give|expect|get|like|owed|owe) (me |us |all |back )*(my|our|the|a full|full) (money|cash|deposit|refund|payment) (back|refunded|returned|now|in full|today|immediately|or)
        (want|demand|expect|insist on|need) (a |my |the )?(full |complete |partial |immediate )?(refund|money back|compensation|reimbursement)( now| today| immediately| or|$| for| because| since)
        (still|where|never|not|havent|hasnt|didnt) ... (got|get|received|receive|seen|have|had|see|is|refunded|come|back|given|processed) ... (my |the |a )(refund|money|deposit)
        (where|wheres|what happened to) (is )?(my|the|our) (refund|money|deposit)( |$)
        (bill|invoice|charge|price|amount|total|fee|quote|statement|receipt|balance) (is |was |seems |looks |that )*(wrong|incorrect|too high|higher than|double|not right|not what|more than|doesnt match|does not match|off by|different from|way more|inflated|mistake|an error)
        (quoted|told|promised|agreed|said|estimate|estimated|quote) (me |us |it |at |was |it was |was for |would be )*[$£€]?\d+ ... (charged|billed|but|now|and then|want|bill|invoice)
        (already|have|i) (paid|settled|payed) ... (chased|chasing|reminder|reminders|again|overdue|still|asking|say|says|letter|why|invoice)
        (you|they) (stung|charged|took|billed|debited|hit|did|want|fined) (me |us )?(for )?[$£€]?\d+ ... (for|but|when|no chance|no way|not paying|never|why)
        (late|cancellation|no show|noshow|booking|hidden|extra|service) (fee|fees|charge|charges) ... (unfair|wrong|ridiculous|not paying|wont pay|didnt|never|but i|i cancelled|waive|remove|refund|take off|contest)
        (unfair|wrong|bogus|hidden|extra) (fee|fees|charge|charges)
        (paid for|charged for|billed for|invoiced for) (something|things|stuff|work|a|an|the|it|parts|hours|what) ... (never|not|didnt|wasnt|isnt|werent|no one|nobody)
        (isnt|is not|wasnt|was not|thats not|not) (what i|what we|the price|what was) (agreed|ordered|paid for|signed|was quoted|was told|were told|quoted|advertised|asked for)
        (your (records|system|invoice|statement|email)|you) (say|says|claim|claims|tell me|told me) ... (statement|bank|wrong|otherwise|but i|not true|isnt true|never)
        (overpaid|short changed|shortchanged|wrong change|price is different|not a cent|not a penny|not one penny)
        ? (refund|overcharged|fee|charge|charged|bill|billed|invoice|statement|compensation)
    """,
    "legal": r"""
        ! (my|a|her|his|the) (lawyer|attorney|solicitor) (friend|wife|husband|sister|brother|daughter|son|cousin|girlfriend|boyfriend|outfit|look|dad|mum|mom)
        ! (legal|lawyer|attorney|court|sue|suit|solicitor) (holiday|tender|shoes|size|costume|dress|jokes?|pumps|length|age|fees|services|advice cost|consultation|aid)
        ! (tennis|food|basketball|badminton|volleyball|squash|padel) court
        (my|our|a|an|his|her|the) (lawyer|lawyers|attorney|attorneys|solicitor|solicitors|barrister|legal team|counsel|legal counsel|legal representative) (will|has|have|is|are|says|said|about|to|would|advised|advises|in touch|contact|contacting|wants|and|sent|involved)
        (contact|contacting|call|calling|speak|speaking|talk|talking|hire|hiring|get|getting|consult|consulting|involve|spoken|hear|hearing|hear from|heard|go|going|instructed|via|through) (to |with |from |a |an |my |our )*(lawyer|lawyers|attorney|solicitor|solicitors|legal team|barrister|trading standards|ombudsman|consumer protection|better business bureau|bbb|small claims|lawyer involved|citizens advice)
        (sue|suing|sued|lawsuit|legal action|take legal|legal proceedings|legal steps|legal notice|court action|take (you|this|them) to court|taking (you|this|them) to court|see you in court|small claims|tribunal|class action|press charges|pressing charges|letter before action|cease and desist|breach of contract|statutory rights|subpoena|liable|liability|negligence|negligent|damages claim|letter of claim|litigation)
        (in|to|go to|going to|through) court
        (report|reporting|reported) (you|this|him|her|them|your|the|it) ... (to|with) (the )?(authority|authorities|police|regulator|council|health department|health inspector|trading standards|ombudsman|consumer|bbb|better business|licensing|safety|board|government|state|city|attorney general|inspector|commission|agency|data protection|ico|press)
        (gdpr|ccpa|data protection|subject access|right to be forgotten|right to erasure|privacy law|data request|personal data|dsar|sar request|my data|data you (hold|have))( |$)
        (delete|erase|remove|wipe|destroy|copy of|all of|every bit of|a copy of) (all |all of |every |any )*(my|the) (data|personal data|personal information|information|records|details)
        (without|no) (my |our |her |his |their )?(consent|permission)
        (consent|copyright|trademark|infringement|defamation|discrimination lawsuit|human rights|ada violation|against the law|illegal|unlawful|unlawfully|fraud|false advertising|misleading advertising|legal rights|legally|by law|the law says|consumer rights|consumer law)( |$)
        (preserve|keep|hand over|retain|release) (all |the |any |your )*(footage|cctv|camera footage|evidence|recordings|records|video)
        (notice|warning) (that|of) (i|intent|my intention|we|legal)
        (court|police|legal|lawyers|attorney general)( order| report| claim| claims| letter| date| case| papers)
        (police|crime) (report|reference|number)
        (photo|picture|face|image|video|likeness) ... (without|nobody asked|never agreed|never signed|didnt agree|take it down|no permission|never consented)
        ? (lawyer|attorney|solicitor|court|sue|legal|police|consent|rights)
    """,
    "sensitive": r"""
        ! (deceased|died|dead|dies|death|killed|passed|lost) (battery|batteries|phone|zipper|engine|link|inspection|test|exam|mot|my way|my receipt|my keys|my card|my phone|package|parcel|tracking|the receipt|the link|my order|my password|the paper|stock)
        (my|our|her|his|the) (\w+ )?(mother|mum|mom|mam|father|dad|husband|wife|partner|son|daughter|brother|sister|grandmother|grandma|nan|gran|grandfather|grandpa|child|baby|aunt|uncle|friend|dog|cat|pet|parents|fiance|fiancee|nephew|niece|cousin|boyfriend|girlfriend|nana|papa|granddad|grandad|mother in law|father in law) (has |have |had |just |recently |sadly |suddenly |unexpectedly |who )*(died|passed|passed away|passed on|dead|is dying|dying|gone|is terminally ill|terminally|is in hospice|hospice|in intensive care|was killed|took (his|her) own life)
        (he|she|they) (just |sadly |suddenly |recently )?passed (in|last|on|this|a few|two|three|a) (\w+)
        (passed away|passed on|bereavement|bereaved|bereaving|funeral|funerals|deceased|condolences|late husband|late wife|late mother|late father|late mum|late mom|late dad|died last|died this|died on|died in|dies|widow|widowed|widower|grieving|in mourning|mourning|cremation|wake|burial|obituary|memorial service|estate of)( |$)
        (lost|losing) (my|our|her|his) (mother|mum|mom|father|dad|husband|wife|partner|son|daughter|brother|sister|baby|child|job|home|house|grandmother|grandma|grandfather|best friend|leg|arm|hair to chemo|sight|income|livelihood|unborn|parents)
        (lost (the|our|my|a) baby|miscarriage|miscarried|stillborn|stillbirth|sids|had to terminate)
        (cancer|chemo|chemotherapy|mastectomy|tumou?r|terminal|terminally ill|radiotherapy|leukaemia|leukemia|dementia|alzheimers?|parkinsons?|ms diagnosis|diagnosed with|stroke last|hospice|palliative|life support|icu|intensive care|psych ward|rehab|relapse|hiv|aids|transplant)( |$)
        (depression|depressed|anxiety|panic attacks?|ptsd|mental health|eating disorder|anorexia|bulimia|breakdown|burnout|nervous breakdown|self conscious|trauma|traumatised|traumatized|autistic|autism)( |$)
        (abusive|abused|abuser|domestic violence|domestic abuse|restraining order|violent (ex|husband|partner)|fled|fleeing|womens shelter|shelter|safe house|stalker|stalking|stalked|my ex)( |$)
        (cant|can not|cannot|couldnt|unable to|struggling to|hard to|difficult to|not able to|dont know how to|dont know how ill|dont know how i will) (really |even |ever )?(afford|cover|pay|manage|make ends meet|make the payment|pay the bill|pay it|pay rent|pay you|keep up)
        (financial|money|payment) (hardship|difficulties|difficulty|trouble|troubles|problems|struggles)
        (made redundant|redundancy|laid off|lost my job|out of work|unemployed|bankrupt|bankruptcy|insolvent|insolvency|evicted|eviction|homeless|food bank|on benefits|on disability|foreclosure|foodbank|hours were cut|hours got cut)( |$)
        (racist|racism|racial|racially|discrimination|discriminated|discriminate|discriminating|homophobic|homophobia|transphobic|sexist|sexism|islamophobic|antisemitic|anti semitic|slur|slurs|xenophobic|bigot|bigoted|profiled|profiling|harassed|harassment|harassing|sexually|groped|touched me|inappropriate comment|inappropriate comments|inappropriately|inappropriate touching|misgendered|body shamed|fat shamed|ableist)
        (because|due to) (of )?(my|i am|im|were|we are|the colou?r of my|hes|shes|she is|he is|her|his) (skin|race|religion|black|asian|muslim|jewish|gay|trans|disabled|hijab|headscarf|wheelchair|accent|age|weight|disability|sexuality|nationality|colou?r)
        (only|the only) (black|brown|asian|muslim|gay|trans|disabled) (woman|man|person|customer|family|one)
        (comment|comments|crack|cracks|joke|jokes|remark|remarks|said something|made fun) ... (about|of|on) (my|her|his|our) (\w+s )?(weight|body|skin|race|religion|accent|headscarf|hijab|disability|size|age|breasts|looks|culture|nationality|hair|kid|son|daughter|wife)
        (protect|hide|hiding|keep|keeping) ... (from my ex|address from|he cant find|she cant find|find out where)
        (going through|in the middle of|after) (a |my |our |the )?(divorce|separation|breakup|custody)
        (suicide|suicidal|overdosed|addiction|addict|alcoholic|rehab|sober)( |$)
        (under age|underage|minor|minors|child abuse|neglect|vulnerable (adult|person)|power of attorney|elderly (mother|father|parent) ... (signed|pressured|sold|tricked))
        (deadname|dead name|transition|transitioning|gender reassignment)( |$)
        (divorced|divorcing|divorce|separated)( and| from| my| last| so)
        (fertility|infertility|ivf|pregnancy loss|abortion|termination|assaulted|rape|raped|sexual)( |$)
        ? (died|passed|death|dying|hospital|illness|disability|disabled|embarrassed to ask|ashamed)
    """,
}
