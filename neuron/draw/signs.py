"""The signs of the weather story: path data on 24 x 24 units."""

# Drawn as outlines, and filled if they are "on".
CLOUD = "M7 18.5h10.2a4 4 0 0 0 .5-8 5.8 5.8 0 0 0-11.2 1.2A3.5 3.5 0 0 0 7 18.5z"
SKY = (
    "M12 7.5a4.5 4.5 0 1 0 .01 0zM12 1.5v3M12 19.5v3M1.5 12h3M19.5 12h3"
    "M4.6 4.6l2 2M17.4 17.4l2 2M4.6 19.4l2-2M17.4 6.6l2-2"
)
BOLT = "M13.5 2 5.5 13.5h5l-1.5 8.5 8.5-12h-5.2z"
DROP = "M9 3.8a2.2 2.2 0 0 1 4.4 0v9.4a4.2 4.2 0 1 1-4.4 0zM19 4v9M16.5 10.5l2.5 3 2.5-3"
STEADY = "M9 3.8a2.2 2.2 0 0 1 4.4 0v9.4a4.2 4.2 0 1 1-4.4 0zM16.5 9h5"
SIGNS = {"cloud": CLOUD, "thermometer": DROP, "sun": SKY, "bolt": BOLT}
