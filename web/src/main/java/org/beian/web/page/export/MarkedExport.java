package org.beian.web.page.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beian.account.reading.ExportMark;
import org.beian.account.reading.Exports;
import org.beian.law.Clause;
import org.beian.web.page.component.Formats;
import org.beian.web.page.frame.Frame;
import org.beian.web.page.frame.Texts;

/**
 * Mark of the file that the running request sends: its number in the log, who took it, when, on the
 * basis of which clause and under which conditions. The clause is that of the servlet (principle
 * 3).
 */
@RequestScoped
public class MarkedExport {

    @Inject Exports exports;
    @Inject HttpServletRequest request;
    @Inject Frame frame;
    @Inject ExportWords words;

    private ExportMark mark;
    private Clause basis;
    private String file;
    private String filter;

    /**
     * Logs that the file is taken away, before its first line.
     *
     * @param conditions that were applied to what it holds
     */
    public void begin(String file, Condition... conditions) {
        this.file = file;
        basis = basis();
        filter = Condition.written(conditions);
        mark = exports.begin(file, basis.value()[0], filter);
    }

    /** Number of the export in the log. */
    public long number() {
        return mark.number();
    }

    /** Logs how many lines were sent. */
    public void end(long lines) {
        exports.end(mark.number(), lines);
    }

    /** The mark in words, as the last line of the file. */
    public String text(long lines) {
        ResourceBundle texts = Texts.of("Reads", frame.getLocale());
        String clauses =
                Stream.of(basis.value())
                        .map(id -> Formats.clause(id, frame.getLocale()))
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining(texts.getString("export.and")));
        return MessageFormat.format(
                texts.getString("export.mark"),
                String.valueOf(mark.number()),
                Formats.time(mark.at(), frame.getLocale()),
                mark.person(),
                mark.unit(),
                clauses.isEmpty() ? texts.getString("export.ownWork") : clauses,
                filter.isEmpty() ? texts.getString("export.noFilter") : words.filter(file, filter),
                String.valueOf(lines));
    }

    private Clause basis() {
        String servlet = request.getHttpServletMapping().getServletName();
        String type = request.getServletContext().getServletRegistration(servlet).getClassName();
        try {
            return Class.forName(type).getAnnotation(Clause.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
