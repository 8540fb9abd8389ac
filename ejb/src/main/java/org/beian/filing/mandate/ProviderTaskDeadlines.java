package org.beian.filing.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.beian.filing.application.FilingApplication;
import org.beian.law.Clause;

/** Source of the days by which providers are expected to do their tasks (12.2, 12.6, 12.7). */
@ApplicationScoped
@Clause("B1")
class ProviderTaskDeadlines extends EntrustedDeadlines {

    ProviderTaskDeadlines() {
        super("PROVIDER_TASK", "c.provider.due");
    }

    @Override
    protected int workingDays(FilingApplication application, LocalDate start) {
        String setting =
                switch (application.state()) {
                    case AWAITING_PROVIDER -> "provider.verify.workingDays";
                    case APPROVED -> "provider.handOver.workingDays";
                    default -> "provider.mend.workingDays";
                };
        return settings.number(setting, null, start);
    }

    @Override
    protected LocalDate due(FilingApplication application) {
        return application.provider().due();
    }

    @Override
    protected void move(FilingApplication application, LocalDate until) {
        application.provider().awaits(until);
    }
}
