package org.beian.config.start;

/** Failure of the start; the message is one sentence for the person who starts the system. */
public final class StartFailed extends RuntimeException {

    StartFailed(String sentence) {
        super(sentence);
    }

    StartFailed(String sentence, Throwable cause) {
        super(sentence + ": " + rootOf(cause), cause);
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? root.toString() : root.getMessage();
        return message.lines().findFirst().orElse("").strip();
    }
}
