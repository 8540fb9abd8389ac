package org.beian.web.page.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import org.beian.account.Roles;

/**
 * Roles that an administrator can grant, in the order of formats.md 8.3; their texts are in the
 * bundle {@code Screens}.
 */
@Named
@ApplicationScoped
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
                    Roles.OPERATOR,
                    Roles.ADMIN);

    public List<String> getAll() {
        return ALL;
    }
}
