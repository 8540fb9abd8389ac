package org.beian.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.beian.law.SupportedLocales;
import org.beian.notice.EventPublisher;
import org.beian.notice.MailFrame;
import org.beian.notice.Outbox;
import org.beian.party.Unit;
import org.beian.party.Units;
import org.beian.rule.RuleTexts;
import org.beian.value.Province;

/**
 * Mails and events to the authority about changes of severities that wait, and about what became of
 * them.
 */
@ApplicationScoped
class FactNotices {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    @Inject Outbox outbox;
    @Inject EventPublisher events;
    @Inject Units units;

    void proposed(FactChange change) {
        tell(change, "fact.proposed", change.reason());
        publish(change, "FACT_CHANGE_PROPOSED", change.reason());
    }

    void decided(FactChange change) {
        boolean entered = change.state() == FactChangeState.ENTERED;
        tell(change, entered ? "fact.confirmed" : "fact.refused", change.decision());
        publish(change, "FACT_CHANGE_DECIDED", change.decision());
    }

    private void publish(FactChange change, String type, String why) {
        Map<String, Object> told = new HashMap<>();
        told.put("rule", change.key().name());
        told.put("from", change.from().toString());
        told.put("state", change.state().name());
        change.key().province().ifPresent(one -> told.put("province", one.regionCode()));
        change.content().ifPresent(said -> told.put("severity", said.value()));
        if (why != null) {
            told.put("text", why);
        }
        events.publish(change.unitId(), type, change, null, told);
    }

    private void tell(FactChange change, String template, String why) {
        Optional<Unit> authority = units.find(change.unitId()).filter(unit -> unit.email() != null);
        authority.ifPresent(
                unit ->
                        outbox.queue(
                                unit.email(),
                                MailFrame.to(unit.name()).about("/ministry/facts.xhtml"),
                                template,
                                CHINESE,
                                change,
                                null,
                                RuleTexts.name(change.key().name(), CHINESE),
                                place(change.key()),
                                change.from(),
                                severity(change),
                                why == null ? "" : why));
    }

    private static String place(FactKey key) {
        return key.province().map(Province::chineseName).orElseGet(() -> text("fact.country"));
    }

    private static String severity(FactChange change) {
        return text("fact." + change.content().map(FactContent::value).orElse("ended"));
    }

    private static String text(String key) {
        ResourceBundle texts =
                SupportedLocales.texts("org.beian.notice.Mails", Outbox.class, CHINESE);
        return texts.getString(key);
    }
}
