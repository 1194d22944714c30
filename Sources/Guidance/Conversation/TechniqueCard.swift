import Markup

/// A way to hold a conversation, to read while preparing one (LB-2.1-15, LB-2.1-26).
package struct TechniqueCard: Sendable {
    package let title: Words
    package let text: Words
    /// A sentence to begin with.
    package let prompt: Words

    private init(_ title: Words, _ text: Words, _ prompt: Words) {
        self.title = title
        self.text = text
        self.prompt = prompt
    }

    package static let all: [TechniqueCard] = [
        TechniqueCard(
            Words("Luisteren", "Listening"),
            Words(
                "Laat stiltes vallen en onthoud je van advies. Wie uitpraat, hoort zichzelf denken.",
                "Let silences fall and keep your advice. Who finishes speaking, hears himself think."),
            Words("Vertel eens, wat gebeurde er?", "Tell me, what happened?")),
        TechniqueCard(
            Words("Spiegelen", "Mirroring"),
            Words(
                "Geef terug wat je ziet of hoort, zonder oordeel, en kijk of het klopt.",
                "Give back what you see or hear, without judging, and check whether it is right."),
            Words("Ik zie dat je lacht als je dit vertelt. Klopt het dat …?", "I see you smile as you tell this. Is it right that …?")),
        TechniqueCard(
            Words("Doorvragen", "Asking on"),
            Words(
                "Neem één woord uit het antwoord en vraag daarop door. Liever ‘wat’ en ‘hoe’ dan ‘waarom’.",
                "Take one word of the answer and ask on from there. Rather ‘what’ and ‘how’ than ‘why’."),
            Words("Je zegt ‘lastig’. Wat was daar lastig aan?", "You say ‘difficult’. What was difficult about it?")),
        TechniqueCard(
            Words("Samenvatten", "Summing up"),
            Words(
                "Vat halverwege en aan het eind samen in de woorden van de ander. Vraag wat er nog mist.",
                "Sum up halfway and at the end in the words of the other. Ask what is still missing."),
            Words("Als ik je goed begrijp … Mis ik nog iets?", "If I understand you well … Do I miss anything?")),
        TechniqueCard(
            Words("Open vragen", "Open questions"),
            Words(
                "Stel vragen waar je het antwoord zelf niet op weet. Eén tegelijk.",
                "Ask questions to which you do not know the answer yourself. One at a time."),
            Words("Wat heb je zelf al bedacht?", "What did you think of yourself already?")),
        TechniqueCard(
            Words("Gevoel benoemen", "Naming a feeling"),
            Words(
                "Zeg voorzichtig welk gevoel je denkt te zien. De ander mag nee zeggen.",
                "Say with care which feeling you think you see. The other may say no."),
            Words("Je lijkt teleurgesteld. Of is het iets anders?", "You seem disappointed. Or is it something else?")),
        TechniqueCard(
            Words("Schaalvraag", "Scaling question"),
            Words(
                "Vraag een cijfer en dan wat er al goed gaat. Pas daarna: wat is één stap verder?",
                "Ask for a number, then for what goes well already. Only then: what is one step further?"),
            Words("Waar sta je tussen 1 en 10? Waarom niet lager?", "Where are you between 1 and 10? Why not lower?")),
        TechniqueCard(
            Words("Afspreken", "Agreeing"),
            Words(
                "Laat de ander de afspraak zelf zeggen, met een dag erbij. Klein is goed.",
                "Let the other say the agreement, with a day. Small is fine."),
            Words("Wat ga je als eerste doen, en wanneer?", "What will you do first, and when?")),
    ]
}
