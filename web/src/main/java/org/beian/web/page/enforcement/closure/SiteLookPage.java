package org.beian.web.page.enforcement.closure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.enforcement.closure.LookView;
import org.beian.enforcement.closure.SiteLooking;
import org.beian.law.Clause;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.component.RegisterWords;

/** Backing bean of the looks of a bureau at the site of a stop-access notice. */
@Named
@RequestScoped
@Clause("16.4")
public class SiteLookPage {

    @Inject SiteLooking looking;
    @Inject RegisterWords words;
    @Inject PageErrors declines;
    @Inject Addressed address;

    @Inject
    @ManagedProperty("#{param.id}")
    String id;

    private List<LookView> looks;
    private boolean read;

    /** The looks so far, the latest first; null where the reader does not look. */
    public List<LookView> getLooks() {
        if (!read) {
            looks =
                    Addressed.id(id)
                            .flatMap(key -> PageErrors.ifThere(() -> looking.looks(key)))
                            .orElse(null);
            read = true;
        }
        return looks;
    }

    /** Whether the bureau may look at the site of this notice. */
    public boolean isOffered() {
        return getLooks() != null;
    }

    /** What was found last at the site of a notice, and when; empty before the first look. */
    public String latest(Long notice) {
        return looking.looks(notice).stream()
                .findFirst()
                .map(look -> words.name(look.result()) + " " + words.time(look.at()))
                .orElse("");
    }

    /** Looks at the site of this notice now. */
    public void look() {
        look(Addressed.id(id).orElse(null));
    }

    /** Looks at the site of a notice now. */
    public void look(Long notice) {
        declines.attempt(() -> looking.look(notice))
                .ifPresent(
                        found -> {
                            declines.done(words.text("look.done", words.name(found.result())));
                            PageErrors.goSaying(Addressed.href(address.path(), "id", id));
                        });
        read = false;
    }

    /** Status and reason of a look. */
    public String detail(LookView look) {
        String reason =
                look.words() == null || look.words().isEmpty()
                        ? ""
                        : words.text("LookReason." + look.words());
        return look.status() == null
                ? reason
                : (words.text("look.status", look.status().toString()) + " " + reason).strip();
    }
}
