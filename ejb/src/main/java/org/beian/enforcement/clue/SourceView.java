package org.beian.enforcement.clue;

import java.time.LocalDate;
import java.util.List;
import org.beian.document.AttachmentInfo;
import org.beian.enforcement.SourceKind;

/**
 * View of a source of a clue.
 *
 * @param day on which the bureau got it
 * @param paper its number; null for none
 * @param from who gave it
 */
public record SourceView(
        SourceKind kind,
        LocalDate day,
        String paper,
        String from,
        String words,
        List<AttachmentInfo> documents) {}
