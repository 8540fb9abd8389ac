package org.beian.enforcement.transfer;

import java.util.ArrayList;
import java.util.List;
import org.beian.letter.LetterWording;

/** Paragraphs of a letter that list the materials which go with it, each with its SHA-256. */
public final class MaterialParagraphs {

    private MaterialParagraphs() {}

    /**
     * Their number, and a paragraph for each; that there are none.
     *
     * @param heading key of the text of the number; with {@code .none} after it, that there are
     *     none
     * @param line key of the text of a material: place, name, hash
     */
    public static List<String> of(
            LetterWording words, String heading, String line, List<TransferredMaterial> all) {
        if (all.isEmpty()) {
            return List.of(words.text(heading + ".none"));
        }
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(words.text(heading, all.size()));
        for (TransferredMaterial each : all) {
            String place = String.valueOf(paragraphs.size());
            paragraphs.add(words.text(line, place, each.name(), each.sha256()));
        }
        return paragraphs;
    }
}
