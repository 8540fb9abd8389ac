package org.beian.document;

/** Sanitizer of file names from senders, which are shown to people and never used as paths. */
public final class FileNames {

    private static final int LONGEST = 200;

    private FileNames() {}

    /** The name without folders, control and direction signs, at most 200 characters. */
    public static String plain(String fileName) {
        String name =
                fileName == null
                        ? ""
                        : fileName.substring(lastFolder(fileName) + 1)
                                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\"]", "")
                                .strip();
        if (name.matches("\\.*")) {
            return "document";
        }
        int from = Math.max(0, name.length() - LONGEST);
        // never between the halves of a character
        boolean halved = Character.isLowSurrogate(name.charAt(from));
        return name.substring(halved ? from + 1 : from);
    }

    private static int lastFolder(String fileName) {
        return Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\'));
    }
}
