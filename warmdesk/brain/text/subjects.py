"""What customers of any small business ask about, in their words and in an article's: an own list, made for search.

A line is `how an article says it | a customer's way | another way | ...`, indented lines go on. Customers seldom use the
article's words ("my dad's 80, does he pay less" for "Seniors get 10% off"), and a small encoder sees little of what joins the
two; both are near a line here.
"""

from __future__ import annotations

_SUBJECTS = """
Prices: what it costs, fees and rates | what's the damage | how much would that set me back | what do you guys charge
  | ballpark figure | is it expensive | what does one run me
Estimates and quotes are free and binding | could someone give me a number before i commit
  | is the quote what i'll really pay | will there be hidden costs on the bill
  | can you look at it first and tell me what it'd cost
Minimum charge, minimum order, call-out fee | it's just a tiny job, do i still pay the full thing
  | do you charge for coming out | what's the least i have to spend
Seniors, students and veterans get a discount | my grandpa is 80, does he pay less | i'm retired, any break on the price
  | i'm at university, is it cheaper for me | do you do anything for people with little money
Discounts, offers and quantity prices | is there a deal if i take several | we're a big group, do we get it cheaper
  | any promo code | can you do better on the price
Loyalty card, points and rewards | i've been coming for ages, do i get something back | how many points do i have
  | what's in it for regulars
Paying in instalments, monthly payments, financing | i can't come up with it all at once | can i pay a bit each month
  | money's tight, can we split it up | is there a way to spread the cost
Methods of payment: card, cash, bank transfer | do you take plastic | can i pay when i get there | apple pay ok?
  | i only have cash on me
Deposit and prepayment | do i have to put money down | how much up front to hold it | when do i have to pay the rest
Invoices and receipts | i need a paper for my tax man | can you bill my employer | where's my bill
Overcharged, wrong amount, billing mistake | you took the money twice | that's more than i was told
  | i don't recognise this charge
Refunds: you get your money back | i want my cash back | how long till the money is on my card again
  | it didn't help, do i have to pay for it
Returning goods within a number of days | i don't want it any more | can i bring it back | bought the wrong one
  | opened it already, can it still go back
Exchanging for another size or kind | it's too small, swap it | can i trade this for a different one
Warranty and guarantee: we repair or replace free of charge | it broke after a month
  | it stopped working again after you did it | how long do you stand behind your work | it died already
Damaged, faulty or wrong on arrival | it came smashed | half of it is missing | this isn't what i ordered
  | there's a dent in it
Not satisfied with the result, we do it again | i hate how it turned out | not what i had in mind | it looks crooked
  | you did a lousy job
Delivery: we deliver, shipping cost | can you bring it round to mine | do you send it by post | is shipping free
  | how much to have it dropped off
Delivery time, tracking, late deliveries | where is my stuff | it still hasn't shown up | when will it get here
  | has it left yet
Area we serve, how far we travel | do you come out to where i live | i'm 30 miles away | do you cover my town
  | can you send it abroad
Collection and pick-up | can my wife fetch it for me | i'll swing by and get it | how long will you hold it for me
  | i forgot to collect it
We come to your home, home visits | i can't leave the house | my mother is bedridden, could you go to her
  | can you do it at our place
Booking an appointment, no appointment needed | can i just show up | do i need to book | how soon can you fit me in
  | when's the next free slot
Cancelling an appointment or booking, cancellation fee | i can't make it after all | something came up
  | do you charge me if i don't come | i have to call it off | i'm ill and won't be there
Moving to another date, rescheduling | can we do it another day | push it back a week | need a different time
Arriving late | i'm stuck in traffic | running behind, will you still take me | what if we get there after you close
Waiting list, fully booked | it's sold out, any chance i still get in | let me know if a place frees up
How long it takes, when it will be ready | how soon can i have it | is it done yet | how much time should i plan for it
  | will it be finished before my holiday
Express, rush service | i need it by tomorrow | it's really urgent, can you hurry it up | can i jump the queue
Emergencies, nights and weekends | it's midnight and i need help now | what do i do if it happens on a sunday
  | it can't wait till monday
First visit, new customers, registration | never been to you before | how do i get started | are you taking new people
  | what happens the first time
What to bring and how to prepare | what do i need to have with me | anything i should do before i come
  | can i eat before | which papers do you want to see
Free consultation, trial, test before buying | can i try it first | just want to talk to someone and see
  | is there a taster
Children, minimum age | i've got a seven year old | is my son old enough | can the kids come along
  | my daughter is scared
Beginners, no experience needed | i've never done this in my life | i'm hopeless at it | is it too hard for me
Nervous or frightened, we take time | i'm terrified | i get panicky | last time was a nightmare and i'm scared
Pregnancy, illness, medical conditions, injuries | i'm expecting | i've a bad heart
  | i had surgery last month, is it still ok | it hurts when i move
Wheelchair access, disability, special needs | i can't do stairs | i use a walking frame | she can't hear well
  | is there a lift
Parking and how to get here | where do i leave my car | can i get there by bus | which floor are you on
Dogs and other pets | can i bring my dog | is my puppy welcome | what about my cat
Food, allergies and diet | i can't have dairy | anything for vegans | she swells up from nuts | where can we eat
Toilets, showers, lockers, facilities | where do i get changed | where can i put my things | can i wash up there
Lost and found | i left my scarf at yours | did anybody hand in my umbrella
Gift vouchers and presents | it's for my sister's birthday | i want to give it to a friend
  | don't put the price in the box
Subscription or membership: pause, freeze, cancel, notice | i want out of my plan
  | i'm away for two months, do i still pay | how do i stop the monthly thing | am i tied in for a year
Membership plans and packages | is there a monthly plan that covers it all | what's included in the package
  | is it cheaper with a membership
Using a pass, credits that expire, sharing | can someone else use my card | how long is it good for
  | i've some left over, do they run out
Groups, parties and companies | there are fifteen of us | we'd like to do it for our team
  | it's for my son's birthday party | our firm needs it every month
Business customers, wholesale, trade prices | i have a restaurant and want to order from you | we'd buy 40 at a time
  | do companies get other terms
Courses and workshops | i'd like to learn how to do it myself | are there classes | what dates is it on
Training to become a professional, certificate | i want to do that for a living | is the certificate recognised
Choosing or changing the person who does it | i'd rather have a woman | i don't get on with him
  | can i have the same one as last time
Complaints about staff or service | he was so rude to me | nobody calls me back | i've heard nothing from you for weeks
Updates on how things stand, results | any news | what's going on with my case | when will i hear from you
Insurance claims, what the insurance pays | does my health plan cover it | will you deal with the insurer
  | is that paid for by the state
Insurance and liability for damage and loss | your guy broke my lamp | what if it gets stolen while you have it
  | who pays if something happens
Privacy and confidentiality, your data | do you look at my photos | does anybody else hear about this
  | delete everything you have on me
Repairs | it's broken, can you fix it | it snapped in two | a piece came off | makes a funny noise
Worth repairing, old items, age limit | it's ancient, is there any point
  | it's from the nineties, would you still take it | is there an age when you say no
What we don't do or take | do you also do such and such | is there anything you won't accept
  | is that something for you or somebody else
Selling or trading in used things, donation, recycling | i want to get rid of my old one | would you buy it off me
  | where do i throw it away
Used and second-hand goods, rental | got anything cheap for a start | can i borrow one | i only need it for a weekend
Care and use instructions | how do i look after it | what am i doing wrong | am i allowed to wash it
  | how often should i do it
Materials, ingredients, where it comes from, ethics | what's in it | is it organic
  | who makes it, do they get a fair wage | is there anything toxic in it
Advice on which to choose | i've no clue which one to take | what would you recommend for me
  | what's the difference between the two
Custom-made, made to order | can you make one the way i want it | could you write a name on it
  | i have a picture of what i'd like
In stock, available | have you got any left | when do you get new ones | can you order it in for me
Changing or adding to an order | i typed the wrong address | can i add one more | i want a different colour than i said
Account, log-in, app and website | i can't get in | it says my password is wrong | the page won't let me book
Setting up, installation, connecting | i can't get it to work | it won't connect | can somebody set it up for me
Storage | can you keep my things for a while | i've nowhere to put it till march
Old or unwanted goods taken away | who takes the rubbish away | can you haul off the old one
Seasonal dates, Christmas, best time | will it be here by christmas | is it too early in the year
  | when does the season start | what if it rains
Languages spoken, interpreters | i don't speak it well, do you have someone who speaks mine | can my cousin translate
Permits, documents, legal requirements | do i need a licence for that | who gets the paperwork | which papers do i need
Death and bereavement | my mother passed away | he died last week | i think it is time to say goodbye
Theft, fraud and scams | someone stole it | i think i was tricked | a man rang and wanted my password
Danger and first aid | he swallowed something | it smells of gas | there's blood | is this dangerous
"""

SUBJECTS: tuple[tuple[str, ...], ...] = tuple(
    tuple(part.strip() for part in line.split("|")) for line in _SUBJECTS.replace("\n  |", " |").strip().splitlines()
)
"""An article's way first, then customers' ways."""
