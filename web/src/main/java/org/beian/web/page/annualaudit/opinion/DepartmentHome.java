package org.beian.web.page.annualaudit.opinion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.beian.account.Callers;
import org.beian.account.Roles;
import org.beian.annualaudit.opinion.AuditedWebsites;
import org.beian.law.Clause;
import org.beian.web.page.component.RegisterWords;
import org.beian.web.page.frame.Frame;
import org.beian.web.page.frame.Task;

/** Backing bean of the home page of a content department: its next step in the annual audit. */
@Named
@RequestScoped
@Clause("18.3")
public class DepartmentHome {

    @Inject AuditedWebsites websites;
    @Inject AuditedWebsiteQuery query;
    @Inject Callers callers;
    @Inject RegisterWords words;
    @Inject Frame frame;

    public boolean isShown() {
        return frame.isSignedIn() && callers.current().has(Roles.CONTENT_DEPARTMENT);
    }

    /** How many audited websites have no opinion of the department, in a sentence. */
    public String getNext() {
        int missing = Math.toIntExact(websites.count(query.of(false)));
        return missing == 0
                ? words.text("opinion.home.nothing")
                : words.text("opinion.home.missing", Task.shown(missing));
    }
}
