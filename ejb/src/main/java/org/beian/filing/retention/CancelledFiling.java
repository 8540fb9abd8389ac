package org.beian.filing.retention;

import java.util.List;
import org.beian.filing.register.IcpSubject;

/**
 * Cancelled filing whose personal data is to be masked, with the keys by which its cases are found.
 *
 * @param numbers of the subject and of its websites
 * @param applications that filed or changed it, or meant to; never empty
 */
public record CancelledFiling(IcpSubject subject, List<String> numbers, List<Long> applications) {}
