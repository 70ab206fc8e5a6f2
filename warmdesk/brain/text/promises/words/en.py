"""How English promises."""

from warmdesk.brain.text.promises.contract import Words

_W = (
    r"(?:'ll| will| shall|'m going to| am going to|'re going to| are going to|'s going to| is going to|'ll be sure to|'ll try to)"
)
_A = r"(?: (?:then|also|definitely|personally|certainly|surely|just|gladly|happily|try to|be sure to|make sure to|make sure that we|of course|now|go and|go ahead and|have to))*"
_S = rf"\b(?:(?:i|we){_W}|(?:{{staff}})(?: \w+){{0,4}}?{_W}|(?:i|we) promise (?:to|you (?:that )?(?:i|we)(?:'ll| will)))"
_ING = r"\b(?:i'm|i am|we're|we are)"

WORDS = Words(
    staff=r"someone|somebody|one of us|(?:my|our) (?:\w+ )?\w+|(?:a|the) (?:\w+ )?(?:colleague|team|manager|boss|technician|engineer|specialist|accountant|supervisor|office|workshop|plumber|mechanic|staff)s?",
    sure={
        "callback": (
            rf"{_S}{_A} (?:be )?(?:call|calling|ring|ringing|phone|phoning) (?:you|him|her|them|your)\b",
            rf"{_S}{_A} (?:call|ring|phone) back\b",
            rf"{_S}{_A} (?:have|get|ask) (?:{{staff}}) (?:to )?(?:give you a (?:call|ring)|call|ring|phone)\b",
            rf"{_S}{_A} try (?:you|your \w+|to (?:call|reach|ring|phone) you|calling(?: you)?)\b",
            rf"{_S}{_A} give (?:you|your \w+|him|her|them) (?:a|another|a quick) (?:call|ring|bell|buzz)\b",
            r"\byou(?:'ll| will) (?:get|receive|have) a (?:\w+ )?call (?:back )?from (?:us|me|one of us|our \w+|my \w+|a colleague)\b",
            r"\b(?:you can |please )?expect (?:a|my|our) (?:\w+ )?call\b",
        ),
        "reply": (
            rf"{_S}{_A} (?:be |get )?(?:back )?in touch\b",
            rf"{_S}{_A} (?:get|getting|be|come) back to (?:you|him|her|them)\b",
            rf"{_S}{_A} (?:reply|respond|answer (?:you|your)|follow up|reach out|touch base|circle back|confirm|let you (?:both )?know|tell you|inform you|notify you|update you)\b",
            rf"{_S}{_A} (?:be )?(?:e-?mail|e-?mailing|write|writing|text|texting|message|messaging|contact|contacting|drop|dropping)(?: to| back to)? (?:you|him|her|them)\b",
            rf"{_S}{_A} (?:have|get|ask) (?:{{staff}}) (?:to )?(?:get back to|e-?mail|write to|contact|reply|be in touch|get in touch|message)\b",
            rf"{_S}{_A} (?:drop|shoot|send|write) (?:you|him|her|them) (?:a|an) (?:\w+ )?(?:line|note|message|e-?mail|text|mail)\b",
            rf"{_S}{_A} (?:keep|have) you (?:posted|updated|informed|in the loop)\b",
            rf"{_S}{_A} (?:have|give you|get you|send you) (?:an?|some|the|more|another) (?:\w+ )?(?:answer|update|news|reply|response|information|info|word)\b",
            r"\byou(?:'ll| will| should) (?:hear (?:back )?from|(?:get|have|receive) (?:an?|your|our|my) (?:\w+ )?(?:answer|reply|response|e-?mail|update|message) from) (?:us|me|one of us|our \w+|my \w+)\b",
            r"\byou(?:'ll| will| should) (?:have|get) (?:an|your|my|our) (?:answer|reply|response|update)\b",
            r"\bexpect (?:an?|my|our) (?:\w+ )?(?:answer|reply|response|e-?mail|update|message)\b",
        ),
        "send": (
            rf"{_S}{_A} (?:be )?(?:send|sending|forward|forwarding|post|posting|mail|mailing|ship|shipping|deliver|delivering|bring|bringing|share|sharing|resend|dispatch|pop \w+(?: \w+)? (?:over|across|in the post|in the mail)|pop (?:a|an|the) \w+ in the (?:post|mail)|drop (?:it|them|the \w+) (?:off|in the post)|hand over|supply|provide|get you the|get the \w+ to you)\b",
            r"\b(?:the|your|a|our) (?:\w+ )?(?:invoice|quote|contract|offer|estimate|confirmation|report|receipt|documents?|paperwork)(?: should|'ll| will) be (?:with you|in your inbox|on its way)\b",
            r"\byou(?:'ll| will| should) have (?:the|your|our|a) (?:\w+ )?(?:invoice|quote|contract|offer|estimate|confirmation|report|receipt|documents?|money|refund)\b",
            r"\byour (?:\w+ )?(?:order|parcel|invoice|quote|replacement|refund|documents?)(?:'ll| will) (?:be )?(?:sent|shipped|posted|dispatched|go out|leave us)\b",
        ),
        "check": (
            rf"{_S}{_A} (?:be )?(?:check|checking|look into|looking into|look at|look (?:it|this|that) up|take a look|have a look|find out|ask|investigate|see (?:what|if|whether|how)|speak (?:to|with)|talk (?:to|with)|double-check|clarify|verify|chase|review|go through|find you|get to the bottom|dig into|enquire|inquire|run (?:it|this|that) (?:by|past)|try to find)\b",
        ),
        "do": (
            rf"{_S}{_A} (?:be )?(?:refund|refunding|arrange|book|booking|reserve|cancel|change|fix|repair|replace|sort|take care|see to|make sure|put|set aside|set up|keep (?:it|one|them|your|the)|hold|prepare|process|issue|credit|order|schedule|organi[sz]e|waive|exchange|install|come (?:by|over|round|around|out|and)|stop by|visit|pick (?:it|them|\w+) up|pick up|collect|resolve|escalate|pass (?:it|this|that|your|the)|move|update|register|open|create|add|remove|delete|take (?:it|that|the \w+) off|knock|drop the (?:fee|charge)|drop off|swap|send (?:someone|somebody|our \w+)|get (?:someone|somebody|our \w+|it|this|that|your)|put|chase|pay|transfer|credit|reinstate|restore|reset|deal|look after|try again|redo|rework|honou?r|match|include|deal with|handle|return|correct|apply|extend|bake|make|cook|finish|complete)\b",
            r"\byou(?:'ll| will) be (?:refunded|reimbursed|credited)\b",
            r"\b(?:it|this|that|your (?:\w+ )?\w+|the (?:\w+ )?\w+)(?:'ll| will)(?: also| then)? be (?:refunded|reimbursed|paid back|processed|repaired|fixed|replaced|credited|sorted|resolved|corrected|cancelled|ready|waiting for you)\b",
        ),
    },
    dated={
        "callback": (rf"{_ING} (?:calling|ringing|phoning) (?:you|your)\b", r"\b(?:i|we) (?:call|ring|phone) you\b"),
        "reply": (rf"{_ING} (?:e-?mailing|writing to|texting|getting back to|coming back to) (?:you|your)\b",),
        "send": (rf"{_ING} (?:sending|shipping|delivering|posting|bringing)\b",),
        "do": (
            rf"{_S}{_A} (?!be\b|have\b|need\b|see you|open|close|take\b|wait\b|speak soon|talk\b|know\b|like\b|love\b|want\b|hope\b|start|begin|move on|stay|remain|run out|miss\b|pull up|\w+ly\b|not\b)\w{{3,}}",
            rf"{_ING} (?:refunding|booking|repairing|replacing|coming)\b",
        ),
    },
    negated=r"\b(?:not|never|won't|can't|cannot|couldn't|don't|unable to|wish|would|should|could|may|might|whether|nobody|no one)\b",
    negated_after=r"(?!)",
    condition=r"\b(?:if|unless|in case|provided|should you)\b",
    polite=r"\b(?:(?:check|see|ask|know|find out|tell|confirm|clarify|verify)(?: you| me| us| them)? (?:if|whether)|if (?:that's|that is|it's|this is) (?:ok|okay|fine|all right|alright|good)|if (?:that|this|it) (?:works|suits)(?: for you| you)?|let (?:me|us) know if)\b",
    hedged=r"\b(?:maybe|perhaps|possibly|might|always|usually|normally|generally|as a rule|every (?:day|week|month)|on (?:week|working) ?days|yesterday|right now|right away now|one moment|just a moment|a moment please|one second|hold on|(?:you|he|she|they|who) (?:\w+ )?(?:said|wrote|told|asked|mentioned|promised|claim(?:ed)?)|happy to help|glad to help|pleased to help|to be honest|need (?:you|your|the|an?|some)|have to ask you)\b",
    end_of_day=r"\b(?:by |before |at )?(?:the )?(?:end of (?:the |this |today's )?(?:day|business|business day)|close of (?:play|business)|eod|cob)\b",
)
