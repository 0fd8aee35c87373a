"""Word forms that grammar rules can be certain of: irregular verbs, nouns of either number, nouns that count."""

from healthlint.reading import BlockKind

PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
"""The kinds of block that are made of sentences."""

PAST_AND_PARTICIPLE = dict(
    pair.split(":")
    for pair in """
    ate:eaten became:become began:begun bit:bitten blew:blown broke:broken came:come chose:chosen did:done
    drank:drunk drove:driven fell:fallen flew:flown forgave:forgiven forgot:forgotten froze:frozen gave:given
    grew:grown hid:hidden knew:known mistook:mistaken overcame:overcome overdid:overdone overtook:overtaken rang:rung
    rode:ridden rose:risen saw:seen shook:shaken shrank:shrunk spoke:spoken sprang:sprung stole:stolen swam:swum
    swelled:swollen swore:sworn threw:thrown took:taken tore:torn underwent:undergone undertook:undertaken
    went:gone withdrew:withdrawn woke:woken wore:worn wrote:written
    """.split()
)
"""Past forms that are not the participle, with the participle."""

PAST_AND_BASE = {
    **dict(
        pair.split(":")
        for pair in """
        ate:eat became:become began:begin bought:buy broke:break brought:bring built:build came:come caught:catch
        chose:choose did:do drank:drink drove:drive fell:fall felt:feel fought:fight forgot:forget gave:give got:get
        grew:grow had:have heard:hear held:hold hid:hide kept:keep knew:know lost:lose made:make meant:mean met:meet
        paid:pay said:say sent:send slept:sleep spent:spend spoke:speak stood:stand taught:teach thought:think
        threw:throw told:tell took:take understood:understand underwent:undergo was:be went:go were:be won:win
        wore:wear wrote:write
        """.split()
    ),
}
"""Past forms that are not the base form, with the base form."""

NO_NOUNS = frozenset(
    """
    accept achieve add allow apply arrive avoid become begin believe belong bring buy choose communicate compare
    concentrate confirm consider contain continue create decide decrease describe destroy detect determine develop
    diagnose die discover discuss eat eliminate enable encourage ensure examine exist expect explain feel
    forget gain get give go happen have hear help identify improve include inform inhale keep know learn let listen lose
    maintain make manage occur perform prefer prepare prescribe prevent protect provide receive recommend recover
    reduce relieve remember remove require restore save seek see send share solve speak spend suffer suggest take teach
    tell think understand use visit want worry write
    """.split()
) - {"help", "gain", "use", "visit", "share", "worry", "want", "decrease", "save"}
"""Base forms of verbs that are no nouns."""

EITHER_NUMBER = frozenset(
    """
    series species means data media headquarters crossroads aircraft offspring sheep fish deer staff police faculty
    crew team family group committee government public majority minority number variety range percent percentage lot
    lots plenty half rest remainder couple pair dozen handful bit proportion fraction part portion total quarter third
    bacteria criteria phenomena pants scissors glasses tweezers forceps tongs trousers shorts jeans people folk
    populace audience population generation youth elderly cattle poor rich politics statistics acoustics ethics
    kind sort type amount none all any some most more set array host mix mixture combination
    """.split()
)
"""Nouns whose verb may stand in either number, or whose form does not show it."""

ENDS_IN_S = frozenset(
    """
    always diabetes measles mumps rabies rickets shingles herpes hives news mathematics physics economics gymnastics
    aerobics athletics genetics obstetrics pediatrics paediatrics orthopedics orthopaedics geriatrics ethics linguistics
    pus gas lens bus iris pelvis sepsis thus scabies caries ascites gallows thanks earnings savings clothes goods
    contents headquarters hiccups works kudos chaos atlas canvas christmas pancreas biceps triceps quadriceps forceps
    """.split()
)
"""Words in -s that are no plurals, or plurals that take a verb in the singular."""

MASS = frozenset(
    """
    accommodation advice baggage clothing electricity equipment evidence feedback furniture guidance homework housework
    information jewelry jewellery knowledge luggage machinery medication music nutrition progress research software
    traffic
    """.split()
)
"""Nouns that are not counted (or, as "medication", seldom)."""

COUNT = frozenset(
    """
    appointment bicycle book boy building car child city clinic company computer country cyclist daughter dentist
    disadvantage doctor engine factor girl guide hospital house idea illness job lawyer leader lesson letter machine
    man mistake mother muscle nurse opportunity parent park patient person pharmacist phone physician place problem
    product professor question reason result road school scientist shop situation son specialist step store street
    student subject surgeon symptom tablet teacher teenager therapist thing ticket tool topic tourist town
    traveler traveller trip vehicle village way window woman word worker year
    """.split()
)
"""Nouns that are always counted: one of them alone wants an article."""

MODALS = frozenset("can could may might must shall should will would ca wo".split())
NEGATIONS = frozenset({"not", "n't", "never"})
BE = frozenset("am are be been being is was were 's 're 'm".split())
