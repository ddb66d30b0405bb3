package nl.duaal.workplace;

import java.util.UUID;

/** Where an employer's people work. Its UUID stays the same through every change, so that others can refer to it. */
public record Location(UUID uuid, String name, String address, String town) {

    public static final int NAME_MAX_LENGTH = 80;
    public static final int ADDRESS_MAX_LENGTH = 200;
    public static final int TOWN_MAX_LENGTH = 80;

    public Location {
        Texts.needed("name", name, NAME_MAX_LENGTH);
        Texts.fits("address", address, ADDRESS_MAX_LENGTH);
        Texts.needed("town", town, TOWN_MAX_LENGTH);
    }
}
