enum IntegralLearningPlaceholder {}
