package org.beian.web.page.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/**
 * Fixed accounts of the demonstration that have work to do, shown on the start page (formats.md
 * 8.3).
 */
@Named
@ApplicationScoped
public class DemoAccounts {

    private static final List<Row> ROWS =
            List.of(
                    new Row("sponsor", "SPONSOR"),
                    new Row("provider", "PROVIDER"),
                    new Row("provider2", "PROVIDER"),
                    new Row("clerk-bj", "CLERK"),
                    new Row("reviewer-bj", "REVIEWER"),
                    new Row("reviewer2-bj", "REVIEWER"),
                    new Row("reviewer3-bj", "REVIEWER"),
                    new Row("clerk-gd", "CLERK"),
                    new Row("reviewer-gd", "REVIEWER"),
                    new Row("reviewer2-gd", "REVIEWER"),
                    new Row("reviewer3-gd", "REVIEWER"),
                    new Row("ministry", "MINISTRY"),
                    new Row("ministry2", "MINISTRY"),
                    new Row("ipunit", "IP_UNIT"),
                    new Row("ipunit2", "IP_UNIT"),
                    new Row("ipunit-branch", "IP_UNIT"),
                    new Row("cnnic", "REGISTRY"),
                    new Row("registrar", "REGISTRAR"),
                    new Row("provider-admin", "UNIT_ADMIN"),
                    new Row("operator", "OPERATOR"),
                    new Row("operator2", "OPERATOR"),
                    new Row("admin", "ADMIN"));

    /** All accounts in the order of the roles; the password of each is {@code demo}. */
    public List<Row> getRows() {
        return ROWS;
    }

    /** User name and role of one account; its note is the text {@code demo.note.NAME}. */
    public record Row(String name, String role) {}
}
