package org.beian.web.page.reading;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ResourceBundle;
import org.beian.account.reading.ReadLine;
import org.beian.trail.reading.ReadLog;
import org.beian.web.page.export.ExportWords;
import org.beian.web.page.filing.FieldPlaces;
import org.beian.web.page.filing.Words;
import org.beian.web.page.frame.Frame;
import org.beian.web.page.frame.Texts;

/** Texts of the log of reads, in the language of the page. */
@RequestScoped
public class ReadWords {

    private static final String BASIS = "basis.";

    /** Beginning of the names of a record's parts. */
    private static final String PART = "record.tab.";

    @Inject Frame frame;
    @Inject Words words;
    @Inject ExportWords exports;

    public String text(String key) {
        return texts().getString(key);
    }

    /** Name of the basis on which something was read. */
    public String basis(String basis) {
        ResourceBundle texts = texts();
        return texts.getString(texts.containsKey(BASIS + basis) ? BASIS + basis : "basis.other");
    }

    /** Kind and number of the record; kinds have one name, that of the verification. */
    public String record(ReadLine line) {
        ResourceBundle kinds = Texts.of("Operator", frame.getLocale());
        String key = "case." + line.caseType();
        return kinds.getString(kinds.containsKey(key) ? key : "case.OTHER") + " " + line.caseId();
    }

    /** What of the record was shown: a part, a field, a file, or the whole. */
    public String shown(ReadLine line) {
        if (ReadLog.EXPORT.equals(line.basis())) {
            return exports.file(line.field());
        }
        String part = PART + line.field();
        if (words.knows(part)) {
            return words.text(part);
        }
        String field = line.field() == null ? "" : FieldPlaces.of(line.field(), words);
        return field.isEmpty() ? text("reads.whole") : field;
    }

    /** The reader's reason, or the filter of a file. */
    public String reason(ReadLine line) {
        return ReadLog.EXPORT.equals(line.basis())
                ? exports.filter(line.field(), line.reason())
                : line.reason();
    }

    /** Lines of a file; empty for other reads. */
    public String lines(ReadLine line) {
        if (!ReadLog.EXPORT.equals(line.basis())) {
            return "";
        }
        return line.lines() == null ? text("reads.unfinished") : line.lines().toString();
    }

    private ResourceBundle texts() {
        return Texts.of("Reads", frame.getLocale());
    }
}
