package org.beian.web.page.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.ResourceBundle;
import org.beian.account.Roles;
import org.beian.web.page.frame.Frame;
import org.beian.web.page.frame.Texts;

/**
 * Roles that an administrator can grant, in the order of formats.md 8.3; their texts are in the
 * bundle {@code Screens}.
 */
@Named
@RequestScoped
public class RoleNames {

    private static final List<String> ALL =
            List.of(
                    Roles.SPONSOR,
                    Roles.PROVIDER,
                    Roles.CLERK,
                    Roles.REVIEWER,
                    Roles.MINISTRY,
                    Roles.IP_UNIT,
                    Roles.REGISTRY,
                    Roles.REGISTRAR,
                    Roles.DEPARTMENT,
                    Roles.CONTENT_DEPARTMENT,
                    Roles.UNIT_ADMIN,
                    Roles.OPERATOR,
                    Roles.ADMIN);

    @Inject Frame frame;

    /** The roles with their names in the language of the page. */
    public List<SelectItem> getItems() {
        ResourceBundle names = Texts.in(frame.getLocale());
        return ALL.stream()
                .map(role -> new SelectItem(role, names.getString("Role." + role)))
                .toList();
    }
}
