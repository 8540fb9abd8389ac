package org.beian.filing.content;

import java.util.LinkedHashMap;
import java.util.Map;
import org.beian.filing.content.FilingContent.Responsible;
import org.beian.filing.content.FilingItems.Item;
import org.beian.value.MobileNumber;
import org.beian.value.OfficePhone;

/** Phone numbers of an application in the form in which they are stored and compared. */
public final class Phones {

    private Phones() {}

    /** Each number that can be read, once, with the JSON pointer to its first occurrence. */
    public static Map<String, String> of(FilingContent content) {
        Map<String, String> phones = new LinkedHashMap<>();
        for (Item<Responsible> person : FilingItems.responsible(content)) {
            String pointer = person.pointer();
            FilingItems.read(person.value().mobile(), MobileNumber::parse)
                    .ifPresent(read -> phones.putIfAbsent(read.toString(), pointer + "/mobile"));
            String office = person.value().officePhone();
            if (!Texts.isBlank(office)) {
                FilingItems.read(office, OfficePhone::parse)
                        .ifPresent(
                                read ->
                                        phones.putIfAbsent(
                                                read.toString(), pointer + "/officePhone"));
            }
        }
        return phones;
    }
}
