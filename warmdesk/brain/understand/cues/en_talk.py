"""English cues for how the talk goes and what is wished for: small talk, wishes for a tool, questions about facts."""

CUES = {
    "unhelped": r"""
        (not|isnt|wasnt|thats not|that isnt|thats not really|not really|not quite|not at all) (even )?(what i|wot i|what we) (asked|meant|mean|said|want|wanted|need|needed|was asking|am asking|asked for|asked about|am looking for)
        (doesnt|does not|didnt|dont|did not|doesn t|dosent|wont|not) (really |actually |even |still |quite )?(answer|answering|help|helping|helpful|tell me|work|working|solve|address|explain|apply|what i asked|useful|tell me anything|say|match)( me| it| this| that| us| my question| the question| anything| much| at all)?( |$)
        (still|that|this|it|its) (not|no|doesnt|didnt|isnt) (really |actually )?(answering|helping|helpful|working|work|answer|help|it|what i|clear|the answer|useful)
        (you|u) (already|just|keep|kept|are just|re just|have already|ve already) (said|say|saying|told|telling|sent|sending|repeat|repeating|repeated|giving|give|gave|answered|asked|asking)( me)?
        (youre|you are|ur|your) (just )?(repeating|saying the same|going in circles|not listening|not understanding|not reading|missing the point|not getting|not helping|not answering|misunderstanding|not making)
        (same|the same) (answer|thing|reply|response|message|thing back|stuff|text) (again|over|back|as before|every time|twice)?
        (dont|do not|didnt|did not|not|cant|never) (you )?(understand|understanding|get|listen|read|answer|understood) (me|my|it|what i|the question|what im)
        (already|ive|i|have|we|did) (tried|done|did|checked|read|know|looked at|seen|do) (all |all of |every bit of |each of )?(that|this|those|it|them|everything)( already| before| one)?
        (did|done|tried|read|know|seen|checked) (all )?(that|this|those|it|them|everything) already
        (no|nope|nah|wrong|not that|non) (no |not that|that is not|thats not|not it|i meant|i mean|i said|im asking|i asked|im talking|im not asking|thats wrong|still|never mind that)
        ^ (no|nope|nah|wrong|not that|not it|thats not it|that isnt it|none of those|none of these|none|neither|neither of those|not really|incorrect|wrong answer|not helpful|unhelpful|useless|doesnt help|didnt help|huh|what|that didnt help|no help|not what i asked|nothing|no good|not working|still nothing|still not) $
        (none|neither) of (those|these|them|that)
        (third|3rd|second|2nd|fourth) time (now|already|ive|i|im|asking)
        (i|ive) (already |just )?(asked|said|told|explained|wrote|repeat|repeated)( you)?( that| this| it)?( already| before| twice| three times| again| you that)
        (try|read|look|answer|listen) (it |my |that |the |to my |to the )*(question|message|again|properly|carefully)
        (again|circles|broken record|loop|looping|useless|not helpful|unhelpful|no use|no help|pointless|going nowhere|getting nowhere|not getting anywhere)$
        (i asked|i meant|i mean|my question was|my question is|im asking|i was asking|i said) (about |for |if |whether |how |what |when |something |a )
    """,
    "injection": r"""
        (ignore|disregard|forget|override|bypass|skip|drop) ... (instructions?|rules|prompt|prompts|guidelines|guardrails|programming|directions|everything (you|above|before)|previous|prior|everything you were told|restrictions|safety|polic(?:y|ies) and|all of the above)
        (system|developer|admin|debug|root|god|dan|jailbreak|maintenance|sudo) (prompt|mode|override|message|update|command|access|instruction|instructions|notice)
        (print|show|reveal|repeat|output|display|tell|give|list|dump|leak|expose|share|paste|read|send) ... (system prompt|your prompt|your instructions|your rules|initial instructions|hidden|internal notes|staff notes|staff only|notes only staff|internal documents|confidential|your training|source code|database|api key|api keys|config|admin password|internal pric\w+|secret|secrets|backend|environment variables)
        (you are|you re|youre|act as|pretend|pretend to be|pretend you|pretend youre|roleplay|role play|simulate|from now on you|behave like|imagine you are|imagine youre) (now |as )?(a |an |my |the |no longer |to be |in )?(dan|admin|administrator|developer|different|unrestricted|evil|pirate|hacker|owner|the owner|root|free|jailbroken|chatgpt|assistant without|system|grandma|grandmother|employee|staff|manager|bot with no)
        (im|i am|this is) (your |the |an |a )?(developer|administrator|admin|system administrator|engineer|creator|openai|anthropic|programmer|it department|it admin|system)( and| here| speaking| at| of| so|$)
        (new|updated|following|these) (instructions?|rules|directive|system prompt|orders)( override| supersede| from| apply|$| are)
        (pricing table|prices|price list|database|policy|policies) (has been |have been |was |were )?(overwritten|overridden|updated to|reset|changed to)
        (without|no) (any )?(restrictions|filters|limits|guardrails|censorship|limitations)
        (begin|end|start|stop) (of )?(system|prompt|instructions|output|conversation)
        (drop|delete|select|insert|update) (table|from|into|\*)
        (translate|encode|base64|rot13|summarize|summarise|complete|finish) ... (prompt|instructions above|system|your instructions)
    """,
    "private": r"""
        (whats|what is|what was|give me|tell me|send me|need|have|got|get|find|remind me of|share|can i get|could i get|can i have|know|looking for) ... (?!(?:your|ur|the shop|the store|the office|my)\b)(\w+s|his|her|their|hers) (phone|cell|mobile|number|phone number|email|e mail|address|home address|whereabouts|location|schedule|birthday|password|account|order|orders|invoice|bill|balance|appointment|booking|details|contact details|personal number|private number|last name|surname|salary|diagnosis|medical records|file|case)( |$|s)
        (someone|somebody|anyone|anybody|person|people|customer|customers|client|clients|patient|patients|buyer|buyers|neighbou?r|ex|friend|girlfriend|boyfriend|husband|wife|daughter|son|boss|coworker|colleague)( elses?| else|s)? (order|orders|account|invoice|appointment|booking|phone|number|email|address|details|balance|records|file|visit)
        (show|list|give|tell|send|export|print|download) (me )?(the |all |a list of |all the |all of |your |last |every |the last |names of )*(\w+ )?(customers?|clients?|patients?|buyers?|people|guests|users|orders) (who|that|list|data|details|records|names|emails|addresses|phone|database|bought|booked|with)
        (names|emails|addresses|phone numbers|numbers) (and|n|or|of) (names|emails|addresses|phones|numbers|phone numbers|all|your|the|other|customers|clients|people|buyers)
        (door|alarm|safe|entry|gate|keypad|lockbox|lock box|wifi|staff|admin|master|security|access|till|register|key) (code|codes|pin|password|passcode|combination|combo)
        (code|password|pin|combination|passcode) (to|for|of|on) (the|my|your|our) (door|safe|alarm|keypad|till|register|back|gate|lock|lockbox|system|admin|staff|building|office)
        (what|how much) (do|does|did|did you|are|were) (you|they|he|she|the owner|your boss|your people|the staff) ... (pay|paid|earn|make|get paid|pay for|charge him|charge her|charge them)( the| your| per| for| him| her| them| an hour| a year|$)
        (real|actual|true|wholesale|cost|your) (cost|cost price|margin|margins|markup|mark up|profit|supplier|suppliers|supplier prices|commission|bottom line|wholesale price|lowest price|profit margin)
        (how (far|low|much) ... (come down|go down|knock off|haggle|negotiate|lowest))
        (profit|margin|margins|markup|revenue|turnover|salary|salaries|payroll|supplier|wages)( |$|s)
        (internal|staff|employee|employees|confidential|secret|insider|unpublished) (notes?|documents?|only|information|info|prices?|pricing|discount|discounts|memo|memos|guidelines|polic\w+|manual|list|files?|code|secrets?)
        (little bird|rumou?r|heard|hear|word is|told me) ... (putting prices up|raising prices|price increase|prices going up|closing down|selling the business|laying off|being sold|moving)
        (handling|doing|managing|asking|calling|writing|checking|change|changing|update|updating) ... (for (her|him|them)|on (her|his|their) behalf)
        (its|for) (a |my )?(friends?|neighbou?rs?|sisters?|brothers?|husbands?|wifes?|mums?|moms?|boyfriends?|girlfriends?|bosss?|daughters?|sons?|mothers?|fathers?)$
    """,
    "abuse": r"""
        (dumb|stupid|idiot|idiotic|useless|worthless|moronic|crappy|shitty|sh\W?ts?|shit|dumbass|braindead|brainless|lousy|trash|garbage|fucking|f\w*cking|damn|bloody|piece of) ... (bot|robot|machine|ai|computer|chatbot|program|software|algorithm|assistant|toaster|tin can)
        (bot|robot|machine|ai|chatbot|assistant|you) (is |are |re |s |youre |so )*(dumb|stupid|an idiot|idiot|useless|worthless|a moron|moron|trash|garbage|crap|shit|suck|sucks|terrible|braindead|retarded)( |$)
        (you suck|u suck|fuck you|fuck off|f off|piss off|shut up|screw you|go to hell|stfu|eat shit|kill yourself|kys|bite me|drop dead|sod off|bugger off|get lost|fu|fk u|fck you|fuk u)( |$)
        ^ (idiot|moron|stupid|dumb|dumbass|loser|asshole|bitch|bastard|bollocks|wanker|twat|fuck|shit|fuck this|dickhead|prick|jerk|retard|cunt)( bot| machine| you)? $
    """,
    "off_task": r"""
        (write|compose|draft|create|generate|make up) (me )?(a|an|some|my) ... (essay|poem|song|story|code|script|homework|haiku|letter to|speech|joke|book report|python|program|function|limerick|cover letter)
        (solve|do|help with|answer) (my |this |the |these )*(homework|math|maths|equation|assignment|exam|quiz|integral|crossword)
        (who|what team) (won|wins|will win|is winning|is playing|you got|do you got|is the president|is president|is the prime minister|is going to win)
        (whats|what is) (the )?(capital of|meaning of life|square root|weather in|weather like|stock price|bitcoin|news|score of)
        (tell|know) (me )?(a|any|some) (joke|jokes|story|riddle)
        (translate|convert) (this|the following|\d+) (to|into|for)
        (who|what) ... (game|match) (tonight|last night|today|yesterday)
        (are you|do you|have you) (single|married|in love|conscious|sentient|alive|dream|dreams|feelings|gods?|religious|a girl|a boy|a man|a woman)( |$)
    """,
    "greeting": r"""
        ^ (hi|hiya|hey|hello|helo|hallo|hullo|yo|heya|howdy|greetings|good (morning|afternoon|evening|day)|morning|afternoon|evening|hey there|hi there|hello there|sup|whats up|wassup|g day|hi again|hello again|anyone there hi)( there| all| everyone| team| guys| folks| again| friend| bot| assistant| you| yall)?( how are you| how are you doing| how are you today| hows it going| hope you are well| hope youre well| how do you do)*( today| doing)? $
        ^ how are (you|u|things)( doing| today| going)? $
        ^ hows (it going|your day|things|everything)( going| today)? $
    """,
    "thanks": r"""
        ^ (ok |okay |great |perfect |awesome |cool |lovely |brilliant |ah |oh |alright |right |super |wonderful |got it |good |nice |excellent |amazing |fab |wow |no |yes |yeah |thats |that is |all |is all |thats all |thats it |it |fine |all good |good to know |makes sense |very helpful |helpful |sorted |ta |sweet |sounds good |will do |phew )*(thank you|thanks|thank u|thx|thnx|tysm|ty|cheers|much appreciated|appreciated|appreciate it|many thanks|thank you very much|thanks a lot|thanks so much|thanks a million|thanks a bunch|thank you so much|i appreciate it|i appreciate that|i really appreciate it|bless you|ta|that helps|that helped|that was helpful|you re a star|youre a star|youre the best|you are the best|lifesaver|great help)( so much| very much| a lot| a million| a bunch| again| for your help| for the help| for that| for everything| for the info| for your time| for helping| all| guys| team| everyone| very helpful| thats all| that is all| bye| goodbye| have a good day| have a nice day| have a great day| i will| ill do that| thats perfect| thats great| perfect| great| helpful| mate| love| dear| bot| you| its all| good| that helps| that was helpful| that was all| appreciate it| youve been great| you have been great| will do| see you| later| then| xx| x| lol)* $
    """,
    "praise": r"""
        ! (would|d|id|wed|could|hed|shed|theyd) (\w+ )?(love|adore|be (\w+ )?(thrilled|delighted|grateful)) (to|if|it if|a|an|some|your|for)( |$)
        ! (not|isnt|wasnt|hardly|never|no|werent|aint) (\w+ )?(great|amazing|wonderful|helpful|lovely|friendly|kind|good|nice|brilliant)
        (absolute |total |real |complete |such a |an |a )(sweetheart|angel|star|legend|gem|lifesaver|darling|treasure|hero|superstar|diamond|gentleman|pro|delight|pleasure|rockstar|wizard|champ|peach)
        (made|make) (my|our) (day|week|month|year|morning)
        (love|loved|adore|adored|so happy|really happy|very happy|thrilled|delighted|over the moon|so pleased|very pleased|impressed|so impressed|grateful|so grateful|very grateful|obsessed|in love) ... (it|you|your|the|this|my|with|how|everything|them|that|service|work|job)
        (tell|pass on|give|say) (him|her|them|marc|my|our|everyone|the team|a big|please)* (thanks|thank you|cheers|compliments|best|hi|hello|kudos|love|regards|props)
        (great|amazing|excellent|fantastic|wonderful|superb|outstanding|brilliant|awesome|incredible|fabulous|perfect|stellar|top|lovely|best) (job|work|service|customer service|team|staff|experience|people|help|time|meal|food|haircut|shop|store|place|visit|guy|lady|bunch)
        (best|greatest|nicest|kindest) (\w+ )?(ever|around|in town|in the city|ive had|i ve had)
        (five|5) stars?
        (keep up the|thanks for the|thank you for the|loving the) (good|great|amazing|excellent|lovely|wonderful) (work|service|help)
        (so|very|really|super|incredibly|extremely) (helpful|kind|friendly|lovely|patient|sweet|professional|nice|good to me|generous|quick and friendly)
    """,
    "goodbye": r"""
        ^ (ok |okay |alright |thanks |thank you |well |right )*(bye|goodbye|bye bye|see you|see ya|see you later|see you soon|cya|later|laters|talk later|have a good day|have a nice day|have a great day|have a good one|good night|goodnight|take care|ttyl|thats all bye|im done|cheerio|so long|farewell|until next time)( then| now| for now| all| guys| everyone| you too| too| thanks| and thanks| soon| tomorrow)* $
    """,
    "acknowledgement": r"""
        ^ (ok|okay|k|kk|okey|okie|okey dokey|alright|all right|right|sure|fine|great|perfect|cool|nice|good|got it|gotcha|i see|understood|makes sense|sounds good|good to know|noted|lovely|awesome|excellent|super|brilliant|wonderful|fair enough|no worries|no problem|np|will do|yep|yes|yeah|yup|ya|aha|ah|ah ok|oh ok|oh|oh i see|ah i see|hm|hmm|hmm ok|mhm|wow|lol|haha|interesting|thats fine|thats ok|thats good|thats great|that is fine|thats all|that is all|thats it|all good|never mind|nevermind|nvm|nm|forget it|no thats all|no thats it|no thats fine|nothing else|no more questions|thats everything|im good|i m good|no im good|im all set|all set|nothing|not now|no thanks|no thank you|nope|nah|no|maybe later|phew|sweet|dope|bet|word|thumbs up)( then| great| good| cool| thats fine| perfect| sure| lol| haha| ok| okay| all| for now| will do| understood| it| man| dude| mate| love)* $
    """,
    "who_are_you": r"""
        (are you|r u|is this|are u|am i (talking|speaking|chatting) (to|with)|you|u) (a |an |just a |just an |some |actually a |actually |really |even |an actual |a real )*(bot|robot|machine|ai|computer|chatbot|human|person|real|automated|real person|real human|human being|program|artificial intelligence|live person|chat bot|gpt|chatgpt|alive|human or|person or)( |$)
        (who|what) (are|r) (you|u)( exactly| really|$| anyway)
        who am i (talking|speaking|chatting) (to|with)
        (whats|what is) your name
        what can (you|u|this|this bot) (do|help)( for me| with| me with| me|$)
        do you have a name
    """,
    "rating": r"""
        ^ (i |id |give |rate |rating |my |you |it |a |score |of |stars? )*([1-5]|one|two|three|four|five)( out of 5| out of five| / 5| stars?| of 5|/5)? $
    """,
    "never_mind": r"""
        ^ (oh |ok |okay |actually |ah |no |please |just |um |sorry )*(never mind|nevermind|nvm|forget it|forget about it|cancel|cancel that|cancel it|stop|leave it|drop it|no thanks|no thank you|not anymore|not any more|dont bother|no need|its fine|its ok|skip it|scrap that|doesnt matter|i changed my mind|changed my mind|forget that|not now|maybe later|another time)( then| thanks| thank you| anyway| sorry| please| it| now| that| ill wait| i found it| found it| got it| its fine| its ok)* $
        (never mind|nevermind|nvm|forget (about )?it|leave it|dont bother)( |$)
    """,
    "order_status": r"""
        ! (how do i|how can i|how to|can i|could i|want to|like to|need to|wanna|i d like to|i want to) (place|make|cancel|change|amend|edit|modify|return|send back|order|put in|add to|exchange|swap|refund)
        ! (cancel|change|amend|return|exchange|swap|edit|modify|refund|scrap|stop) (my|the|this|that|an|last) (order|package|parcel|\w+ order)
        (where|wheres|wheres|where s|where is|where are|whereabouts is|wher is|any sign of|what happened to|whats happening with|whats going on with|whats up with|status of|status on|update on|updates on|news on|news about|any news on|any news of|any update on|an update on|eta on|eta for|eta of|progress of|progress on|follow up on|check on|checking on|check up on|look up|lookup|pull up|find|locate|track|trace|tracking|tracking for|tracking number for|track and trace) (out |the |up )?(is |are |s )?(my|our|the|this|that|an|order|his|her|mine) (\w+ ){0,3}(order|orders|package|packages|parcel|parcels|delivery|deliveries|stuff|shipment|things|purchase|item|items|box|goods|dress|jacket|shoes|boots|coat|jeans|book|books|sofa|table|bike|phone|laptop|flowers|cake|food|pizza|meds|prescription|glasses|lenses|parts|part|tyres|tires|order number)
        (has|have|did|is|are|was|when will|when does|when is|when are|whens|when s|when should|when can i expect|when do i get|will|any idea when|do you know when|know when|can you tell me when|how long until|how long till|how much longer (for|until|till)) ... (my|our|the order|the package|the parcel|order \d+|order number) (\w+ ){0,4}(ship|shipped|shipping|arrive|arrives|arriving|arrived|come|comes|coming|came|delivered|deliver|get here|gets here|get to me|getting here|be here|turn up|turns up|show up|shows up|sent|dispatched|dispatch|leave|left|gone out|go out|moved|move|ready|on its way|on the way|out for delivery|here|land|due|dropped off|in transit|processed|packed)
        (my|our|the) (\w+ ){0,3}(order|package|parcel|delivery|shipment|purchase) (\w+ )?(hasnt|has not|havent|have not|didnt|did not|isnt|is not|still hasnt|never|still not|still|was supposed|was meant|should have|is late|is delayed|is missing|is lost|never came|not here|not arrived)
        (my|our) (\w+ ){1,3}(was|were|is|are) (meant|supposed|due|expected|promised) to (be here|arrive|come|be delivered|ship|get here|turn up)
        (hasnt|havent|has not|have not|didnt|did not|still not|not|never) ... (received|arrived|got|gotten|come|shipped|turned up|showed up|been delivered|delivered) ... (order|package|parcel|delivery|shipment|it yet|them yet|my)
        (track|tracking|trace) (my |an |the |order |this |it|# |number |no )*(order|package|parcel|\d+|#\d+|shipment|delivery|status)
        (track|check|lookup|look up|status|order status|status of|update|any update on|update on|news on|status for|where is|wheres|order) (order |number |no |nr |my order |on |for |of |the )*#?\d{3,8}( |$)
        (order|delivery|shipping|shipment|package|parcel) (status|tracking|update|updates|progress|eta|whereabouts)
        (has|have|did|is|are) ... (gone out|gone off|go out|went out|left yet|shipped yet|been sent|been shipped|been dispatched|moved at all|on its way|on their way|left the building)( |$)
        ^ (order |order number |order no |order nr |its |it is |my order is |number |no |# )?#?\d{3,8}( please| pls| thanks)? $
        (whens|when is|when s|when will|when does|wheres|where is) (it|that|this|mine|my stuff|everything) (coming|arriving|arrive|come|get here|getting here|be here|ship|shipping|turn up|be delivered)
        (whats the|what is the|got a|have a|send me the|my|give me the|need the|need a|is there a) (tracking|tracking number|tracking link|tracking code|tracking info|eta)
        where (is|are|s) my (?!nearest|closest|appointment|points|invoice|refund|money|technician|tech|plumber|receipt|voucher|gift|card|account|discount|confirmation)
        wheres my (?!nearest|closest|appointment|points|invoice|refund|money|technician|tech|plumber|receipt|voucher|gift|card|account|discount|confirmation)
    """,
    "book_appointment": r"""
        ! (how|what) (far|long|much|late|early) (in advance|ahead|notice|does|do|is|are|would|can i cancel)
        ! (do i|do you|must i|should i|is it) (need|have|necessary|required|possible to walk) ... (an? )?(appointment|booking|reservation)
        (book|make|schedule|set up|arrange|reserve|get|grab|have|need|want|like|fix|put me down for|sign me up for|squeeze me in for|fit me in for) (me |us |in |my |to book |to make |to schedule |to get |to have |to arrange |to reserve |in for )*(a |an |another |one |the |some |two |my )(\w+ ){0,4}(appointment|appt|apt|booking|slot|session|reservation|visit|consultation|consult|fitting|checkup|check up|cleaning|haircut|cut|trim|table|service|tune up|lesson|class|treatment|massage|facial|manicure|pedicure|test drive|viewing|tour|estimate|quote visit|repair|mot|oil change|inspection|exam|meeting|call out|technician|plumber|mechanic|stylist)( |$)
        (can|could|may) (i|we|you) (please )?(book|schedule|reserve|get in|come in|pop in|be seen|get an appointment|get a slot|fit me in|squeeze me in|see me|see someone|get somebody in|get in with|send someone|send somebody|get someone out|have someone come|have somebody come|get a table)( |$)
        (book|schedule|reserve) (me|us|it|in|an|a|for|one)( |$)
        (any|have|got|do you have|is there|are there|whats|what) (free |available |open |any |a )*(openings?|slots?|availability|appointments?|tables?|times?|spots?|gaps?) (available |free |left |open |for |on |this |next |today |tomorrow |tonight |with |in |at |monday|tuesday|wednesday|thursday|friday|saturday|sunday)
        (need|want|looking for|send|get) (a|an|me a|somebody|someone|us a) (plumber|electrician|mechanic|stylist|technician|tech|dentist|doctor|hairdresser|barber|cleaner|lawyer|estimate|somebody to come|someone to come|quote for)( |$)
        (need|want|like|send|get|have) (somebody|someone) (to|for) (come|look|fix|pin|check|see|repair|install|do|help me choose|a|my)( |$)
        (make|book|schedule|set up) (an )?(appointment|appt|booking|reservation)
        (openings?|availability|slots?) (this|next|on|for|today|tomorrow|with)
        (can|could|may) (i|we) ... (get|come|be) (back )?in( with| for| on| at| again| this| next| today| tomorrow|$)
        (get|have|need|want) (the|my|our|a) (\w+ ){1,3}(looked (at|over)|serviced|checked|checked out|fixed|repaired|cleaned|seen to|done|cut|trimmed|tuned|inspected)( |$)
        (get|have|need|want) (a |an |some )?(quote|estimate|someone out|somebody out|a hand with)( |$)
        (any|have|got|is there) ... (slots?|openings?|appointments?|times?) (left|free|open|available)( |$)
        another (\w+ )?(hour|session|lesson|appointment|slot|visit|class)( |$)
        (id|i would|we|wed|i) ... (like|want|need) ... (get |be |have )?(checked|seen|cleaned|booked)( |$)
        (come in|come by|pop in|drop in) (on|this|next|tomorrow|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday)
        table for (two|three|four|five|six|seven|eight|\d+)
    """,
    "reschedule_appointment": r"""
        ! (how late|how do i|how much notice|what if|what happens|is there a fee|do you charge|policy|how far|can i still) ... (move|reschedule|change|push|rebook)
        (reschedule|rebook|re book|re schedule|postpone|move|push|push back|bring forward|change|shift|swap|switch|delay|bump) (my|our|the|tomorrows|todays|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|it|that|this|an) ... (appointment|appt|booking|session|visit|slot|reservation|fitting|consultation|lesson|time|checkup|cleaning|to (monday|tuesday|wednesday|thursday|friday|saturday|sunday|next|another|later)|back an hour|table|class|haircut)
        (gotta|need to|have to|want to|like to|can i|can we|could i|could we|got to|must) (please )?(reschedule|move|push|postpone|rebook|change) (my|our|the|it|to|tomorrows|todays|fridays|mondays|tuesdays|wednesdays|thursdays|saturdays|sundays)( appointment| booking| session| visit| slot| fitting| time| reservation| to| from| until| till| by|s)
        (reschedule|postpone)( |$)
    """,
    "cancel_appointment": r"""
        ! (how late|how do i|how much notice|what if|what happens|is there a fee|do you charge|policy|free to|without (paying|charge|a fee)|can i cancel|if i cancel|cancellation (policy|fee|fees|charge))
        (cancel|scrap|call off|drop|bail on|skip|wont make|cant make|not going to make|wont be able to make|cant come|delete|lose) (out )?(my|our|the|tomorrows|todays|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|it to|to|for) (\w+ ){0,2}(appointment|appt|booking|session|visit|slot|reservation|fitting|consultation|checkup|cleaning|table|class|haircut|today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lesson)
        (please |just )cancel( it| me| please|$)
        cancel (it|that|this|mine|my one)( please| pls| altogether| completely| instead| then| now| for me)*( |$)
        (tomorrows?|todays?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|next weeks|this weeks) ... (has to go|is off|wont work out|not gonna happen|not going to happen|isnt going to happen|falls through|fell through)( |$)
        (cancel|scrap|call off|bin|drop) (tomorrow|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tonight)
        (dont|do not|no longer) (need|want) (the |my |our |an |this )*(appointment|visit|booking|slot|reservation|session|table|(monday|tuesday|wednesday|thursday|friday|saturday|sunday)( anymore)?)
    """,
    "appointment_status": r"""
        (when|whens|what time|what day|what date|where|who|whos|which|confirm|check|remind me|can you tell me|forgot|is|are|do i|did i) ... (my|our|the|a|an|hers|his) (next |upcoming |booked |scheduled |\w+day )?(appointment|appt|booking|session|visit|slot|reservation|fitting|consultation|checkup|cleaning|lesson)( |$|s)(?!.*(cost|price|bring|long|cancel))
        (when|what time) (am i|are you|is he|is she|are they|is \w+|s \w+|do you|are we|is the \w+|will \w+ be|will the \w+) (\w+ )?(booked|coming|due|arriving|be here|scheduled|come|at hers|get here|show up|in with you)
        (is|are) (someone|somebody|anyone|you|the \w+|he|she|they|\w+) (still )?coming (today|tomorrow|this|on|at|still)
        (who|whos|who s|who is) (is )?coming( |$)
        (what time|when)s? (\w+ )?(coming|booked in)( |$)
        (im|i am|am i) (booked|in) (in )?(with|for|on)( |$)
    """,
    "start_return": r"""
        ! (how|what|when|where|is|are|whats|do|does|how long|how many|which) ... (return|returns|refund) (policy|window|period|shipping|label|free|cost|costs|fee|take|time|days|process|work|works)
        (want|need|like|gotta|going|have|gonna|wanna|trying|start|begin|initiate|make|process|open|do|arrange|can i|could i|im|i am) (to |a |the |my |an )*(return|returning|send back|sending back|send|give back|giving back|bring back|returning) (of |back |for )*(my|the|this|these|those|them|it|a|an|some|something|order|for order|\w+ back)( |$)
        (return|send back|give back) (my|the|this|these|those|order|it|them|something|a pair|an item)( |$)
        (start|open|initiate|begin|request|arrange|process|set up) (a |the |my )?return
        (is |are |thats |its |this is |theyre |theyre all )(going|gonna go) back( |$)
    """,
    "pay_invoice": r"""
        (take care of|settle|pay|clear|knock out|square up) (the |that |this |my )?(older|oldest|newer|newest|first|second|last|other|one|inv|first one|second one)( |$)
        ! (how|can|do|could|where|what|which|when) (do |can |could |should |am |is |are )?(i|we|you|one|it) (pay|paying|settle) (by|with|in|cash|on|online|installments|via)
        (pay|paying|settle|settling|settle up|clear|take care of|sort) (up |off |my |our |the |for |this |that |an |what i owe|your |of |bill|invoice )*(invoice|bill|balance|inv \d+|inv|account|what i owe|my share|outstanding|payment link|amount due|hemming|the other week)
        (payment|pay) (link|page) (again|please|wont|doesnt|isnt|for|not)
        (link|mail with the link|payment link) (wont|doesnt|does not|isnt|again|expired|broken|lost)
        (send|resend|shoot|email|need|lost) ... (payment link|pay link|link to pay|link again|mail with the link)
        (take what i owe|take my payment|charge my card|put .* on (it|my card)|heres my (card|visa|mastercard|amex))
        (lets|let me|want to|wanna|ready to|like to|need to|going to) (get it |get this |get that )?(paid|pay (it|this|that|now|you|my|the|inv))( |$)
    """,
    "invoice_status": r"""
        (whats|what is|what else is|is there anything|anything|how much is) (still )?(outstanding|owing|unpaid|left to pay)( from me| for me| on my (account|side|bill|booking)| now| please)?$
        (how much|what|whats) (do|does|did|are|is|am) (i|we|my) (still )?(owe|owing|due|balance|outstanding)
        (whats|what is|check|show|see|pull up|look up|send me|need|get|view|resend|copy of|a copy of) (me )?(my|our|the|a copy of my|a copy of the|an?|last) (\w+ )?(invoice|invoices|balance|bill|account balance|statement|receipt|inv \d+)
        (did|has|have|is) (my|the|our) (last |recent )?(payment|invoice|bill|transfer) (go|gone|been|land|landed|paid|come|late|arrive|arrived|clear|cleared|through|overdue|received|processed|due)
        (is|are) (my|mine|the) (invoice |bill |one )?(showing )?(late|overdue|paid|unpaid|due)
        (inv|invoice)( no| number| nr| #)? ?#?\d+
        (outstanding|open|unpaid) (balance|invoice|invoices|bill|amount)
    """,
    "product_search": r"""
        (do|have) (you|u|ya|yall|you guys) (guys )?(have|got|sell|carry|stock|do) (any |a |an |some |the |more )*\w+
        (looking|searching|lookin|hunting|shopping) for (a |an |some |something |the |any )*\w+
        (show|recommend|suggest|find|pick) me (a |an |some |your |something |any )*\w+
        (is|are) (the|your|those|that|these|this) ... (in stock|available|sold out|still available|back in stock|left|in store)
        (any|what|which) (\w+ )?(\w+) (under|below|for less than|cheaper than|around|up to) [$£€]?\d+
        (still|you) (got|have) (it|them|that|any|those|the|some)( |$)
        (how many|any) (left|in stock|remaining|more of)
        something (for|to wear|to|nice|in|under|green|black|red|blue|white|like)
    """,
    "update_contact": r"""
        (change|update|switch|edit|correct|replace|fix) (my|our|the) (\w+ )?(email|e mail|address|phone|phone number|number|cell|mobile|contact|contact details|details|name|billing address|delivery address|surname|last name|info|information)s?( |$)
        (new|got a new|have a new|my new|changed my|different) (email|e mail|address|phone|phone number|number|cell|mobile|surname|last name)s?( |$)
        (i|we|ive|weve) (just |recently )?(moved|changed (my|our)|have moved) (house|to a|address|email|number|phone|to \d+|home|apartment|flat)( |$)
    """,
    "hours": r"""
        (what|whats|which|when|how late|how long|how early|until when|til when|till when|what time|what hour|what hours|what days|which days) ... (open|opens|opening|close|closes|closing|shut|shuts|close up|lock up|hours|open until|open till)( |$)
        (are|r|will|is|were|do|does) (you|u|ya|yall|the shop|the store|the office|the clinic|the salon|the garage|the cafe|the practice|the restaurant|the place|it|they|your \w+|anybody|anyone|somebody|someone|you guys|u guys|you lot|you people|the \w+) (guys |lot |people |ever |still |all |usually |even )*(be )?(open|opened|closed|close|shut|around|in on|there on|in the office|working|work|in)( |$) ... (today|tonight|tomorrow|now|late|early|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekend|weekends|holiday|holidays|christmas|easter|thanksgiving|new year|new years|bank holiday|this|on|at|after|before|past|until|till|evenings?|mornings?)
        (open|opening|business|store|shop|office|working|working|trading|operating|visiting|phone|clinic|holiday|weekend|sunday|saturday) (hours|times|hrs|time)( |$)
        (open|closed|close|shut|opened) (on |at |for |this |over |during |until |till |til |past |after |before |now|today|tomorrow|tonight|late|sundays?|saturdays?|mondays?|weekends?|christmas|easter|thanksgiving|new years?|the holidays|bank holidays?|thursdays?|fridays?|wednesdays?|tuesdays?)
        (you|u|they|guys) (open|closed|shut|close)( |$)
        (hours|hrs) (today|tomorrow|on|for|please|this)
        ^ (hours|opening hours|opening times|open today|open now|open|when open|your hours|hours please|business hours|store hours|are you open)( please| pls| today| tomorrow| now)? $
    """,
    "address": r"""
        (where|wheres|whereabouts) (are|is|r|exactly are|do|can) (you|u|ya|yall|the shop|the store|the office|the clinic|the salon|the garage|the cafe|the practice|the restaurant|your (shop|store|office|clinic|place|salon|studio|garage|location|showroom|cafe|practice|restaurant|building)|you guys|i find|i park|we park|we find)( guys| located| based| at| situated| exactly| you|$)
        (whats|what is|whats the|send|give|need|have|got) (me )?(your|the|ur) (address|location|postcode|zip code|street|exact address|shop address|store address)
        (how do|how can|how to|how) (i|we|do i|do we|you) (get|find|reach|drive|come|walk) (to |there|you|your|from|here)
        (directions|parking|park|car park|parking lot|parking space|carpark|leave the car|leave my car|where to park|nearest (metro|station|bus|subway|train|tram|stop))( |$)
        ^ (address|location|where are you|directions|parking|where|your address|wheres your shop)( please| pls)? $
    """,
    "contact": r"""
        (whats|what is|what s|send|give|need|have|got|is there|do you have|can i have|can i get) (me )?(your|the|a|an|ur) (phone|phone number|telephone|telephone number|number|email|e mail|email address|contact|contact details|contact number|contact info|whatsapp|landline|number i can|number to)( |$)
        (how|where) (do|can|could|should) (i|we) (reach|contact|call|phone|email|get in touch|get in contact|get hold of|write to|ring) (you|with you|the|u|your)?
        (number|email) (to|i can|i could|can i|do i|should i) (call|email|write|reach|ring|text|use)
        ^ (phone|phone number|email|telephone|contact|email address|number|your number|contact details|phone number please)( please| pls)? $
        (can|could|may) i (call|phone|email|text|ring) (you|u|the shop|the office|the store)( |$)
    """,
    "price": r"""
        (how much|whats the (price|cost|charge|fee|rate)|what is the (price|cost|charge|fee|rate)|price of|price for|cost of|cost for|prices for|what do you charge|how pricey|how expensive|what does|what would|whats it (run|cost)|what will it|ballpark|rates for|fee for|going rate|price list|prices|pricing)( |$)
        (cost|costs|price|prices|charge|fee|rate|rates)( |$)
    """,
    "question": r"""
        ^ (so |and |but |ok |okay |hi |hello |hey |um |uh |also |well |yeah |please |oh |hmm |quick question |question )*(what|whats|when|whens|where|wheres|who|whos|whose|which|why|whys|how|hows|is|isnt|are|arent|was|were|do|does|doesnt|dont|did|didnt|can|cant|could|would|will|wont|should|shall|may|might|has|have|had|any|anything|am|r|u|wondering|curious)( |$)
        (can|could|do|does|will|would|is|are|should|may|did|have|has) (i|you|u|we|they|it|he|she|there|someone|anyone|my|your|the|this|that|these)( |$)
        (what|whats|when|where|who|which|why|how) (is|are|do|does|can|much|many|long|far|late|early|often|about|if|time|kind|type|sort|happens|the|would|should|will|a|to)( |$)
        (wondering|wonder|like to know|want to know|tell me|let me know|explain|question about|curious|need to know|asking) (if|whether|how|what|when|where|about|why|which|more|the|me)( |$)
    """,
    "follow_up": r"""
        ^ (and|but|or|also|so|then|ok and|ok but|okay and|ok so|what about|how about|what if|and if|and what|even|does that|does it|is that|is it|do they|are they|will it|would it|can it|can that|would that|that|which one|which|why|why not|how so|how come|how long|how much|any|same|what|same for|for|on|in|at|with|without|thats|the same|costs|really|like|such as|where do i|where|when|when exactly|say|thing is|ooh|would|and on|ok)( |$)
        (that|it|those|them|this one|that one|these|they|there|one)( |$)
    """,
    "repeated": r"""
        (you|u) (just |already |only |still )*(keep|kept|are just|re just) (on )?(saying|telling|giving|sending|repeating|asking|answering|copying|pasting) (me )?(the same|that|this|it|stuff|things|same)
        (youre|you are|ur|u r|your just|youre just|you are just) (just )?(repeating|saying the same|going in circles|going round in circles|not listening|not understanding|not reading|stuck in a loop|missing the point)
        (you|u) (already|just) (said|told|sent|gave|answered|asked|wrote)( me| us| that| this| it)*( already| before)?
        (same|the same|exact same) (answer|reply|response|message|thing|text|link|line|nonsense|paragraph) (again|over|back|as before|every time|twice|to me|three times|for the)
        (dont|do not|didnt|did not|not|cant|cannot) (seem to )?(understand|understanding|get|listen|listening to|read|reading) (me|my|what i|what im|a word|the question)
        (broken record|going in circles|round in circles|going nowhere|getting nowhere|not getting anywhere|in a loop)
        (i|ive) (already |just )?(asked|said|told you|explained|repeated)( you| this| that| it)* (already|before|twice|three times|again|a hundred times)
    """,
    "correction": r"""
        ^ (no|nope|sorry|oops|wait|actually|i meant|correction|my mistake|typo|scratch that|make that|not that one)( |$)
    """,
    "subject.jobs": r"""
        (are you|r u|you guys|you) (currently |still )?(hiring|recruiting|looking for staff|taking (anybody|anyone|someone|people|apprentices) on|looking for (help|people|anyone|someone))
        (looking|searching|hunting|apply|applying|applied|interested in) ... (a job|work|for work|for a position|position|vacancy|vacancies|internship|apprenticeship|placement|traineeship|part time|summer job|saturday job|employment|career)
        (job|jobs|vacancy|vacancies|internship|apprenticeship|apprentice|traineeship|work experience|work placement|position|career|careers|employment)( opening| openings| available| going| application| opportunities| interview| with you| at your| there| here| on)
        (send|sent|drop off|hand in|leave|attached|attach|submit|email) ... (cv|resume|curriculum|application|portfolio)
        (work|working|job) (for|with|at) (you|your|you guys|the shop|the salon|the clinic|the cafe)( |$)(?!.*booked)
        (learn the trade|learn your trade|train as|training to be|want to become|wants to become|wants to learn)( |$)
        (my )?(cv|resume|resumé)( |$)
        (need|needing|want) (any |some |an extra )?(help|staff|hands|extra hands|pair of hands|worker|waiter|barista|stylist|assistant|mechanic|cleaner|driver) (on|at|for|in|over) (weekends|saturdays|the weekend|evenings|christmas|summer|the summer|the shop)
    """,
    "subject.press": r"""
        (journalist|reporter|newspaper|magazine|press|podcast|documentary|blogger|influencer|followers|tiktoker|instagrammer|youtuber|content creator|tv show|radio|film crew|gazette|ledger|herald|tribune)( |$)
        (doing|writing|working on|running) (a |an )?(piece|article|story|feature|report|interview|documentary|profile|review for)( |$)
        (interview|feature|film|profile|photograph) (you|your|the owner|one of you|somebody)( |$)
        (collab|collaborate|collaboration|sponsor|sponsorship|sponsoring|brand deal|promo deal|ambassador|gifted|shout out|shoutout|in exchange for (posts?|a post|content|reviews?|exposure|coverage))( |$)
    """,
    "subject.wholesale": r"""
        (wholesale|resell|reseller|stockist|stockists|distributor|distribution|trade price|trade prices|trade account|trade discount|bulk order|bulk orders|bulk buy|consignment partner)( |$)
        (carry|stock|sell|resell|distribute) (your|ur|some of your) (\w+ )*(in (my|our)|at (my|our)|on (my|our)|through (my|our))
        (own|run|have|manage) (a |an |the )?(\w+ )?(\w+ )?(shop|store|boutique|cafe|restaurant|hotel|salon|chain|gallery|company) (in|and|that|near|down|across|out) ... (carry|stock|sell|supply|order|your)
    """,
    "subject.groups": r"""
        (bridal party|bridesmaids?|hen party|hen do|stag do|bachelorette|bachelor party|group of (\d+|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)|party of (\d\d|six|seven|eight|nine|ten|twelve|fifteen|twenty)|whole team|office party|work party|corporate event|christmas party|group booking|private event|private hire|class trip|school trip)( |$)
        (theres|there are|there will be|there ll be|we are|were|we re|its|for|all|us|be) (about |around |roughly |like |at least )*(\d\d|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty) (of us|people|guests|girls|women|men|guys|ladies|friends|kids|children|adults|colleagues|persons|pax)( |$)
        (five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|\d\d) of us( |$)
        (all|both|my) (my )?(bridesmaids|groomsmen|flower girls)
    """,
    "subject.business_customers": r"""
        (\d+|several|multiple|many|a few|dozens of) (\w+ )?(units|rentals|rental units|properties|buildings|apartments|flats|locations|branches|sites|offices|houses|stores|vehicles|vans|restaurants|rooms)( |$)
        (property manager|property management|landlord|condo board|strata|general contractor|builder|developer|facilities|our company|our office|our business|our restaurant|our school|our church|our hotel|our building|my company|my business|my restaurant|tender|rfp|rfq|procurement|b2b|corporate account|fleet|commercial)( |$)
    """,
    "subject.insurance": r"""
        (insurance|insurer|insurers|adjuster|underwriter|policy holder|policyholder|insurance company|home insurance|car insurance|claims department)( |$)
        (company|people|lot) (that|who) (covers?|insures?) (our|my|the) (house|home|car|building|shop|flat)
        (letter|statement|report|paper|in writing|something on paper|proof|documentation|certificate) (for|to) (my|our|the) (insurance|insurer|landlord|tribunal|court|claim|lawyer|school|embassy|visa|tax|employer)
    """,
    "subject.pay_later": r"""
        (pay|paying|settle|spread|split) ... (over time|in bits|bit by bit|in parts|in instal?ments|monthly|over (a few|several|two|three|six) months|next month|later|when i get paid|after payday|a bit each month|in two goes)
        (payment plan|payment arrangement|instal?ment plan|more time to pay|extra time to pay|extension on|extend the due|extend the deadline|defer|deferred payment|until payday|til payday)( |$)
        (cant|can not|cannot) (pay|manage|cover|afford) (it |this |that |all of it |the whole |all )*(all at once|at once|in one go|this month|right now|in full|until|til)
        (wait|hold off|hang on) (until|til|till) (payday|the \d+|i get paid|my pension|next month|our board)
        (can|could) ... (wait) (until|til|till|for) ... (paid|pension|payday|salary|\d+(st|nd|rd|th)?)
    """,
    "subject.money_back": r"""
        (want|need|like|demand|expect|get) (a |my |our |the )?(full |partial )?(refund|money back)(?! policy)
        (refund|reimburse|compensate) (me|us|my|the whole|it)
        (overcharged|charged twice|double charged|wrongly charged|dispute|contest|chargeback)( |$)
    """,
    "subject.our_damage": r"""
        (you|your|they|he|she|the) (guys |people |lot |\w+ |man |guy |technician |plumber |tailor |stylist |cleaner |mechanic )?(did|fixed|repaired|installed|put in|cleaned|replaced|serviced|worked on|cut|colou?red|sewed|altered|painted|fitted|cleared|unblocked|patched) ... (again|already|still|leaking|leaks|dripping|broken|broke|fell|fallen|came off|come off|stopped|doesnt work|not working|worse|blocked|backing up|backed up|loose|crooked|uneven|patchy|is back|has gone|wobbly|peeling|cracked|ruined)
        (scratch|scratched|gouge|gouged|dent|dented|hole|holes|scorch|scorched|burn|burnt|burned|stain|stained|tear|torn|ripped|cracked|crack|broken|smashed|shrunk|shrank|ruined|damaged|bleached|melted|chipped|flooded) (my|our|the|in my|in our|on my|on our|in the|on the|mark|right on|right in|all over|the length of|when (you|they|he|she)|after (you|your|they|he|she|the))
        (since|after|when|while) (your|the|you|they|he|she) (guy|man|technician|tech|visit|repair|work|worked|plumber|guys|people|team|were here|was here|left|came|stylist|cleaner|cleaners|mechanic|tailor|appointment|treatment|service|installation|fitters?|installers?) ... (broken|leak|leaks|leaking|crack|cracked|noise|worse|damaged?|stopped|not|doesnt|wont|smell|stain|scratch|hole|missing|wrong|again)
        (the|that) (\w+ )?(tap|repair|job|filling|crown|work|fix|part|screen|hem|zip|seam|colou?r|alteration|install|installation|patch|joint|valve|brakes|boiler|pump) (you|your|he|she|they) ... (again|already|still|leak\w*|drip\w*|broke\w*|fell|came|off|out|loose|undone|stopped|failed)
        (lost|ruined|burnt|burned|shrunk|destroyed|damaged|misplaced) (my|our|her|his) (dress|suit|coat|shirt|trousers|garment|jacket|clothes|car|phone|laptop|floor|wall|carpet|sofa|hair|nails|tooth|teeth|order|item|luggage)
    """,
    "subject.hurt": r"""
        (rash|hives|itchy|itching|swollen|swelling|puffed? up|puffy|blister|blisters|blistered|burning|burned my|burnt my|infected|infection|weeping|oozing|bleeding|allergic|reaction|sick|ill|vomiting|food poisoning|nauseous|unwell|stung|sore|bruised|bruise|sprained|cut my|cut myself|hurt my|hurt myself|injured) ... (after|since|from|because|your|you|the|wearing|using|eating|ate|skin|ears?|lobes?|neck|face|hand|hands|foot|feet|arm|scalp|eye|eyes|days?)
        (made|makes|gave|gives|giving|left) (me|my|him|her|us|my \w+) (\w+ )?(sick|ill|itch|itchy|swell|puff up|break out|a rash|rash|hives|blisters|bleed|throw up|vomit|red|sore|with a)
    """,
    "subject.staff_complaint": r"""
        (complain|complaint|report) ... (staff|employee|technician|stylist|waiter|waitress|driver|manager|one of your|member|assistant|instructor|doctor|dentist|nurse|receptionist|cashier|guy|lady|man|woman)
        (your|the|one of your|that) (\w+ )?(staff|employee|technician|tech|stylist|waiter|waitress|driver|manager|assistant|instructor|doctor|dentist|nurse|receptionist|cashier|guy|lady|man|woman|girl|boy|cleaner|plumber|people|ladies) (\w+ )?(was|were|is|are|has been|had been|treated|shouted|yelled|swore|ignored|laughed|rolled|refused|insulted|spoke|made fun|followed|stared|sighed|called me)( so| very| really| incredibly| extremely| absolutely)*( rude| awful| horrible| nasty| aggressive| dismissive| at me| her eyes| his eyes| to me| me| my| drunk| unprofessional| racist| about)
    """,
    "subject.gas": r"""
        (smell|smells|smelling|stinks|stink|reeks|whiff|odou?r) (\w+ )*(gas|rotten eggs?|fumes|exhaust|burning)
        (carbon monoxide|co alarm|co detector|gas leak|gas alarm|leaking gas|gas smell)( |$)
    """,
    "subject.water_in": r"""
        (water|sewage|poop|poo|drain) (is |s |keeps |started )*(coming|pouring|gushing|spraying|flooding|backing|bubbling|running|dripping|rising) (\w+ )*(in|through|thru|up|down|from|out|into|everywhere|over)( |$)
        (flooding|flooded|gushing|spraying|burst|overflowing|pouring|cant (stop|shut|turn) (it|the water)|wont (stop|shut)|shutoff (is|just|wont|doesnt))( |$)
    """,
    "subject.partnership": r"""
        (partner|partnership|cooperate|cooperation|business proposal|offer you our|our services|we are a supplier|we supply|sales rep|seo services|advertise)( with| for| you|$)
    """,
    "subject.medical": r"""
        (diagnosis|symptom|symptoms|is it normal (that|to)|should i be worried|what dose|dosage|side effects|prescription|prescribe|medication|test results|lab results|biopsy|x ray results|infected|second opinion)( |$)
    """,
    "subject.legal_advice": r"""
        (do i have a case|my case|chances of winning|is it legal|what are my rights|legal advice|sue my|custody|court date|hearing)( |$)
    """,
}
