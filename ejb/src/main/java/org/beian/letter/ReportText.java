package org.beian.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Content of a printed report, in the order in which it is read. All texts are plain text, shown
 * literally.
 *
 * @param title with the subject of the report, such as the month
 * @param made when it was made, in a sentence
 * @param figures the most important numbers, already formatted
 * @param tables drawn and written; those without rows are left out
 * @param author the authority that issues it
 * @param date the day on which it was made
 * @param locale language of the fixed words and of the numbers in the tables
 * @param mark who took it away, when and why, in a sentence at its end; null without
 */
public record ReportText(
        String title,
        String made,
        List<Figure> figures,
        List<ReportTable> tables,
        String author,
        LocalDate date,
        Locale locale,
        String mark) {

    /**
     * Key figure of a report.
     *
     * @param note what it counts, in a few words
     */
    public record Figure(String label, String number, String note) {}

    /** A report that nobody took away yet. */
    public ReportText(
            String title,
            String made,
            List<Figure> figures,
            List<ReportTable> tables,
            String author,
            LocalDate date,
            Locale locale) {
        this(title, made, figures, tables, author, date, locale, null);
    }

    public ReportText {
        LetterText.requireText(title, "title");
        figures = List.copyOf(figures);
        tables = List.copyOf(tables);
    }

    /** Number of the rows of all its tables. */
    public long rows() {
        return tables.stream().mapToLong(table -> table.rows().size()).sum();
    }

    /** The same with its mark. */
    public ReportText marked(String sentence) {
        return new ReportText(title, made, figures, tables, author, date, locale, sentence);
    }
}
