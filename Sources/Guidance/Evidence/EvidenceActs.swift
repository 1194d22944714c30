import Markup
import Platform

extension Evidence {
    /// How the history of a track tells of evidence: to its learner and who assesses.
    static let acts = [
        ActWords("handIn", "evidence", Words("leverde bewijs in", "handed in evidence"), readers: .subjectAnd(.assess)),
        ActWords("checkOk", "evidence", Words("keek bewijs na: voldoet", "checked evidence: it meets"), readers: .subjectAnd(.assess)),
        ActWords(
            "checkNotOk", "evidence", Words("keek bewijs na: voldoet nog niet", "checked evidence: not yet"),
            readers: .subjectAnd(.assess)),
        ActWords("advise", "evidence", Words("gaf advies over bewijs", "advised on evidence"), readers: .subjectAnd(.assess)),
        ActWords(
            "include", "evidence", Words("nam bewijs op in het portfolio", "took evidence into the portfolio"),
            readers: .subjectAnd(.assess)),
        ActWords(
            "takeOut", "evidence", Words("haalde bewijs uit het portfolio", "took evidence out of the portfolio"),
            readers: .subjectAnd(.assess)),
    ]
}
