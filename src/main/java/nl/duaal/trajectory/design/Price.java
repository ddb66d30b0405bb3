package nl.duaal.trajectory.design;

import nl.duaal.library.PriceUnit;

/** What something costs, and per what; in euros, without the VAT that can be reclaimed. */
public record Price(Figure amount, PriceUnit per) {}
