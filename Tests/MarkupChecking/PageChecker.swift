package enum PageChecker {}
