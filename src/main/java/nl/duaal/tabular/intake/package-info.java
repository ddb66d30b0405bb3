/**
 * Tables that come in: an {@link nl.duaal.tabular.intake.ImportKind} says what can be imported, and everything else
 * &ndash; recognising columns, looking before anything is kept, keeping in one transaction, traces &ndash; is the same
 * for all.
 *
 * <p>A room adds a kind with one bean:
 * <ol>
 *   <li>{@code fields}: what a row may say, with the words by which heads are recognised in Dutch and English; their
 *       labels are the texts {@code <room>.import.<kind>.field.<field>}, an explanation of each is
 *       {@code ….field.<field>.help};
 *   <li>{@code stored}: what there is, read once. Its {@code said} checks a row as a whole and says which thing it is
 *       about; its {@code find} gives that thing's values, or none when it is new;
 *   <li>{@code keep}: writes the rows that are new or changed, through the room's own service, in the transaction that
 *       is open;
 *   <li>{@code undo}, where it can be undone.
 * </ol>
 * The page is a view of a few lines around {@code shell.ImportWizard}.
 */
@NullMarked
package nl.duaal.tabular.intake;

import org.jspecify.annotations.NullMarked;
