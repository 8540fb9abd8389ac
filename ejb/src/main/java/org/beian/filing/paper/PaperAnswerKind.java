package org.beian.filing.paper;

/** Kind of what a sponsor says on paper. */
public enum PaperAnswerKind {
    /** It states or explains something, in words that the officer copies. */
    ANSWER,
    /** It waives an answer. */
    WAIVER,
    /** It confirms what is filed. */
    CONFIRMATION;

    /** Name of the act in the history of the matter. */
    String act() {
        return "PAPER_" + name();
    }
}
