import Guidance
import IntegralLearning
import Platform
import Store

/// What Noor speaks about with Bram, Daan and Ravi while they work, and what they tell each other.
extension Story {
    func tellGuidance() throws {
        try tellTasks()
        try tellConversations()
        try tellReferral()
    }

    private func tellTasks() throws {
        let (bram, writing) = try seat(.bram, to: .writeLog, 20, 15)
        let tasks = try bram.planSheet(writing).plan.written
        try bram.setTask(
            writing, tasks[0].id, isDone: true, result: "Vierentwintig formulieren terug, uitgeteld op één blad.", link: "")
        let (daan, cooking) = try seat(.daan, to: .writeLog, 10, 15)
        try daan.setTask(cooking, tasks[1].id, isDone: true, result: "Volkoren met hummus wint, met 14 stemmen.", link: "")
        let (ravi, telling) = try seat(.ravi, to: .writeLog, 5, 16)
        try ravi.writeLog(
            telling,
            LogDraft(
                "Voor donderdag: ik neem de borden mee, wie neemt de hummus mee?", isForGroup: true,
                alternative: "Eerst laten proeven, dan pas vertellen", effect: "Ze stelden zelf vragen"))
        let (noor, guiding) = try seat(.noor, to: .guide, 4, 11)
        try noor.remark(
            guiding, on: tasks[2].id, of: tasks[2].owner, "Durf je het aan zonder dia’s, ook als het even stil wordt?", .challenge)
        try noor.offer(
            guiding, to: stage.region[.ravi].id, "Groep 1B wil de proeverij ook. Heb je zin om die met een klasgenoot te leiden?")
        try noor.openProcessCheck(guiding, until: stage.today.adding(days: 5))
    }

    private func tellConversations() throws {
        let (noor, guiding) = try seat(.noor, to: .guide, 9, 13)
        let spoken = try noor.record(
            guiding,
            ConversationDraft(
                about: stage.region[.bram].id, .individual,
                "Bram merkt dat hij eerst vertelt en dan pas vraagt. In de proeverij draaide hij het om.", style: .mirror,
                agreed: "Bram begint donderdag met één open vraag en telt dan tot vijf.", by: stage.today.adding(days: 4)))
        try noor.record(
            guiding, ConversationDraft(about: nil, .group, "Over wie wat doet als Daan er niet is. Ze verdelen het nu zelf.", style: .coach)
        )
        let (bram, own) = try seat(.bram, to: .readNotes, 8, 19)
        try bram.addOwnWords(own, to: spoken, "Ik vind stilte spannend. Tellen helpt, dan heb ik iets te doen.")
        let sanne = try noor.people(on: guiding).filter { $0.member == stage.region[.sanne].id }
        try noor.noteInConfidence(
            guiding, about: stage.region[.daan].id, "Daan zorgt ’s ochtends voor zijn zusje. Hij wil niet dat de groep dat weet.",
            for: sanne)
    }

    private func tellReferral() throws {
        let (noor, guiding) = try seat(.noor, to: .guide, 3, 10)
        try noor.refer(
            guiding, stage.region[.daan].id, to: (stage.region[.sanne].id, .mentor),
            "Daan is vaak later of niet op school. Samen kijken wat hem helpt.", stage.program.house)
    }
}
