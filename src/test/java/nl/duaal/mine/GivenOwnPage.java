package nl.duaal.mine;

import java.time.Instant;
import nl.duaal.access.SignedIn;
import nl.duaal.shared.id.PersonId;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Pages that people have already, without the way of a link. */
public final class GivenOwnPage {

    private GivenOwnPage() {}

    /** The account is this person's from now on. */
    public static void of(ApplicationContext context, SignedIn coach, PersonId person, SignedIn participant) {
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> context.getBean(LinkStore.class)
                        .insert(coach, person, participant.account(), null, Instant.now()));
    }
}
