package org.beian.remedy.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import org.beian.code.Calendars;
import org.beian.code.Settings;
import org.beian.law.Shanghai;
import org.beian.letter.LetterText;
import org.beian.letter.Letters;
import org.beian.letter.RemedyPeriods;

/** Assembler of views of the service of letters. */
@ApplicationScoped
class ServiceViews {

    /**
     * Dated setting: working days from the issue of a letter for its service (Administrative
     * Penalty Law, article 61; the Administrative Licensing Law, article 44, allows more).
     */
    private static final String DAYS = "service.letter.workingDays";

    @Inject RemedyPeriods periods;
    @Inject Settings settings;
    @Inject Calendars calendars;
    @Inject Letters letters;

    ServiceView of(ServiceRecord service, Locale locale) {
        LetterText text = letters.text(letters.find(service.id()).orElseThrow(), locale);
        boolean runs = service.remediable() && service.servedOn() != null;
        return new ServiceView(
                service.id(),
                service.letterNumber(),
                text.title(),
                text.addressee(),
                service.issuedAt(),
                service.remediable(),
                service.state(),
                service.state() == ServiceState.UNSERVED ? serveBy(service) : null,
                service.way(),
                service.day(),
                service.servedOn(),
                runs ? periods.from(service.servedOn(), service.authority()) : null,
                service.proof() != null,
                service.recordedBy(),
                service.recordedAt(),
                service.version());
    }

    private LocalDate serveBy(ServiceRecord service) {
        LocalDate issued = Shanghai.date(service.issuedAt());
        int days = settings.number(DAYS, service.authority().province().orElse(null), issued);
        return calendars.current().deadline(issued, days).date();
    }
}
