enum FrameworksPlaceholder {}
