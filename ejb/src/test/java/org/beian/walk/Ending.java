package org.beian.walk;

import java.util.List;
import org.beian.value.Province;
import org.beian.walk.Site.Access;

/** Decision that ended or closed something, which a remedy may undo. */
final class Ending {

    /** Type of its case. */
    final String about;

    /** Id of its case. */
    final String id;

    /** That of the filing, as it was then. */
    final String number;

    final Province province;

    /** Null for the whole filing. */
    final Site site;

    /** Null unless it ended an access alone. */
    Access access;

    /** Those that it ended. */
    List<Site> sites = List.of();

    /** To whom its letter is, and who else is a party. */
    String addressee = Told.SPONSOR;

    List<String> others = List.of();

    Ending(FilingModel model, String about, String id, Site site) {
        this.about = about;
        this.id = id;
        this.site = site;
        number = model.number;
        province = model.decider();
    }

    /** Whether it ended an access of a provider. */
    boolean isWith(String provider) {
        return access != null && access.provider.equals(provider)
                || sites.stream().anyMatch(each -> each.endedWith(provider));
    }

    /** Whether it ended nothing that is filed. */
    boolean closesOnly() {
        return site != null && access == null && sites.isEmpty();
    }
}
