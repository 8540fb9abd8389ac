package org.beian.web.page.remedy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.beian.law.Clause;
import org.beian.remedy.procedure.RemedyReading;
import org.beian.remedy.procedure.RemedyView;
import org.beian.remedy.service.ServiceReading;
import org.beian.remedy.service.ServiceState;
import org.beian.remedy.service.ServiceView;
import org.beian.web.page.component.Addressed;
import org.beian.web.page.component.Link;
import org.beian.web.page.component.RegisterWords;

/** Sentence beside a letter on how and when it was served, and until when remedies are open. */
@Named
@RequestScoped
@Clause("B5")
public class ServedLine {

    @Inject ServiceReading reading;
    @Inject RemedyReading remedies;
    @Inject RegisterWords words;
    @Inject Addressed address;

    /** The sentence; empty for a letter whose service the reader may not know. */
    public String of(String letterNumber) {
        return letterNumber == null
                ? ""
                : reading.ofLetter(letterNumber, words.locale()).map(this::of).orElse("");
    }

    /** Links to the remedies against its decision, as far as the reader may know them. */
    public List<Link> remedies(String letterNumber) {
        return letterNumber == null
                ? List.of()
                : links(remedies.against(letterNumber, words.locale()));
    }

    /** Links to the remedies against an order to stop access, and the decision behind it. */
    public List<Link> ofOrder(Long notice) {
        return links(remedies.ofOrder(notice, words.locale()));
    }

    private List<Link> links(List<RemedyView> found) {
        return found.stream()
                .map(
                        remedy ->
                                new Link(
                                        words.text(
                                                "remedy.link",
                                                words.name(remedy.kind()),
                                                words.name(remedy.state())),
                                        "",
                                        "/" + address.folder() + "/remedy.xhtml?id=" + remedy.id(),
                                        false))
                .toList();
    }

    /** The same of a letter that was read. */
    public String of(ServiceView service) {
        return how(service) + until(service);
    }

    /** How and when it was served; to its authority also by which day it has to be. */
    public String how(ServiceView service) {
        if (service.state() == ServiceState.UNSERVED) {
            String open =
                    words.text(service.remediable() ? "served.notYetRemediable" : "served.notYet");
            return address.isOfAuthority()
                    ? open + words.text("served.serveBy", words.date(service.serveBy()))
                    : open;
        }
        return words.text(
                "served." + service.way(),
                words.date(service.day()),
                words.date(service.servedOn()));
    }

    /** Until when remedies are open; empty where none are, or before it is served. */
    public String until(ServiceView service) {
        return service.until() == null
                ? ""
                : words.text(
                        "served.until",
                        words.date(service.until().reconsideration()),
                        words.date(service.until().lawsuit()));
    }
}
