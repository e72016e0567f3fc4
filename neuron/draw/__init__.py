"""Figures of the book as SVG text: each function takes plain numbers and returns a Figure."""

from neuron.draw.albums import album
from neuron.draw.bars import shares
from neuron.draw.boundaries import boundary
from neuron.draw.charts import curves, line
from neuron.draw.confusions import confusion
from neuron.draw.cycle import loop
from neuron.draw.figure import Figure
from neuron.draw.folding import folding
from neuron.draw.graphs import graph
from neuron.draw.histograms import histogram
from neuron.draw.layers import heat_maps
from neuron.draw.machines import conveyor, storm_machine
from neuron.draw.microscope import microscope
from neuron.draw.mill import rice_mill
from neuron.draw.neurons import neuron
from neuron.draw.numberline import number_line
from neuron.draw.pictures import digit, digits, heat_map, pad
from neuron.draw.ropes import tug_of_war
from neuron.draw.slopes import slope
from neuron.draw.tables import table
from neuron.draw.weights import weight_map

__all__ = [
    "Figure",
    "album",
    "boundary",
    "confusion",
    "conveyor",
    "curves",
    "digit",
    "digits",
    "folding",
    "graph",
    "heat_map",
    "heat_maps",
    "histogram",
    "line",
    "loop",
    "microscope",
    "neuron",
    "number_line",
    "pad",
    "rice_mill",
    "shares",
    "slope",
    "storm_machine",
    "table",
    "tug_of_war",
    "weight_map",
]
