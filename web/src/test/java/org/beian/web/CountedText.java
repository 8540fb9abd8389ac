package org.beian.web;

/**
 * Text that counts how often its characters are read: the time that an expression takes, the same
 * on every machine.
 */
final class CountedText implements CharSequence {

    /** Exception that ends a match which reads too often. */
    static final class ReadTooOften extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final String text;
    private final long most;
    private long reads;

    CountedText(String text, long most) {
        this.text = text;
        this.most = most;
    }

    long reads() {
        return reads;
    }

    @Override
    public char charAt(int index) {
        reads++;
        if (reads > most) {
            throw new ReadTooOften();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int begin, int end) {
        return text.substring(begin, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
