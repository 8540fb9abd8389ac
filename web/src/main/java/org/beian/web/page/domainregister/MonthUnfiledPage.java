package org.beian.web.page.domainregister;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.beian.domainregister.statistics.MonthLists;
import org.beian.domainregister.statistics.UnfiledDomain;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.list.KeysetModel;

/** Backing bean of the list of the domains that had no filing at the end of a month. */
@Named
@RequestScoped
@Clause("20.2")
public class MonthUnfiledPage {

    @Inject MonthLists lists;
    @Inject RegisterWords words;

    @Inject
    @ManagedProperty("#{param.month}")
    String month;

    private KeysetModel<UnfiledDomain> list;

    /** The month that a parameter names; null for none, and for one that has not begun. */
    public YearMonth month(String text) {
        try {
            YearMonth named = text == null ? null : YearMonth.parse(text);
            return named == null || named.isAfter(YearMonth.from(words.today())) ? null : named;
        } catch (DateTimeException noMonth) {
            return null;
        }
    }

    public void enter() {
        if (month(month) == null) {
            PageErrors.notFound();
        }
    }

    /** The domains in the order of their A-labels. */
    public KeysetModel<UnfiledDomain> getList() {
        if (list == null) {
            list =
                    KeysetModel.ofPage(
                            UnfiledDomain::domain, query -> read(query.after(), query.limit()));
        }
        return list;
    }

    private List<UnfiledDomain> read(String after, int limit) {
        YearMonth of = month(month);
        return of == null ? List.of() : lists.unfiled(of, after, limit);
    }

    /** Name of the registrant's province; empty for none. */
    public String province(UnfiledDomain row) {
        return row.province() == null ? "" : words.region(row.province());
    }

    public String getMonth() {
        return month;
    }

    /** URL of the list. */
    public String getAddress() {
        return Addressed.href("/ministry/monthUnfiled.xhtml", "month", month);
    }

    /** URL of the same list as a CSV file. */
    public String getExport() {
        return Addressed.href("/ministry/monthUnfiled.csv", "month", month);
    }
}
