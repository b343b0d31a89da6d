package org.solidarites.guichet.directory;

/** A point on earth, in degrees north and east (WGS 84). */
record Point(double lat, double lon) {

    /** Mean radius of the earth in metres (IUGG). */
    private static final double EARTH = 6_371_008.8;

    /** Metres along the surface to another point, by the haversine formula: right to 0.5 %. */
    double metresTo(double otherLat, double otherLon) {
        double north = Math.sin(Math.toRadians(otherLat - lat) / 2);
        double east = Math.sin(Math.toRadians(otherLon - lon) / 2);
        double square =
                north * north + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(otherLat)) * east * east;
        return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(square)));
    }
}
