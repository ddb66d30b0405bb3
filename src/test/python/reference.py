#!/usr/bin/env python3
"""The cost-benefit model, written a second time from its description alone, vectorised over draws with numpy.

It serves two ends: the simulation that Duaal's is measured against (speed), and an independent answer to compare
Duaal's with (simulation, tornado, switching values). It reads sound models only and explains nothing.

    reference.py simulate MODEL.json DRAWS SEED     the "simulation" object of section 10, on standard output
    reference.py compare MODEL.json RESULT.json     compares a line of "duaal calculate --tornado --draws …" with its own
"""
import ast
import functools
import json
import math
import re
import sys
from statistics import NormalDist

import numpy as np

CHUNK = 4096  # draws at a time, so that the rows of a chunk stay in the processor's cache
POINTS = [5, 10, 25, 50, 75, 90, 95]
MONTHS = [12, 24, 36, 48, 60]


# --- formulas ---------------------------------------------------------------------------------------------------------

class Formula:
    """A formula, as Python code over numpy arrays. What fails is not a number, or infinite."""

    def __init__(self, text):
        self.text = text
        text = re.sub(r"\s+", " ", text).strip()
        text = re.sub(r"(?<![<>=])=(?!=)", "==", text.replace("<>", "!="))
        text = re.sub(r"\bif\s*\(", "if_(", text)
        # in both languages a power associates to the right and binds tighter than a minus before it
        tree = ast.parse(text.replace("^", "**"), mode="eval")
        self.names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)} - set(FUNCTIONS)
        self.code = compile(tree, text, "eval")

    def value(self, values):
        return eval(self.code, {"__builtins__": {}}, {**FUNCTIONS, **values})


def minimum(*a):
    result = a[0]
    for other in a[1:]:
        result = np.minimum(result, other)
    return result


def maximum(*a):
    result = a[0]
    for other in a[1:]:
        result = np.maximum(result, other)
    return result


def rounded(a, digits=0):
    scale = 10.0 ** digits
    return np.copysign(np.floor(np.abs(a) * scale + 0.5 + 1e-9 * (digits != 0)), a) / scale


FUNCTIONS = {"min": minimum, "max": maximum, "abs": np.abs, "ceil": np.ceil, "floor": np.floor, "round": rounded,
             "if_": lambda c, a, b: np.where(np.asarray(c) != 0, a, b)}


def expression(content):
    return Formula(content) if isinstance(content, str) else content


def value(content, values):
    return content.value(values) * 1.0 if isinstance(content, Formula) else float(content)


# --- the model --------------------------------------------------------------------------------------------------------

class Model:
    def __init__(self, data):
        self.data = data
        self.horizon = data["horizon"]
        self.per_year = data.get("periodsPerYear", 12)
        self.parties = data["parties"] + ["society"]
        self.contents = {p["name"]: expression(p["value"] if "value" in p else p["formula"]) for p in data["parameters"]}
        self.contents["participants"] = expression(data["participants"])
        self.uncertain = {p["name"]: p["uncertainty"] for p in data["parameters"] if "uncertainty" in p}
        self.order = []
        for name in self.contents:
            self.visit(name)
        self.flows = [dict(f, **{k: expression(f[k]) for k in ("amount", "probability", "groupSize", "growth") if k in f})
                      for f in data["flows"]]
        for flow in self.flows:
            if "ramp" in flow:
                flow["ramp"] = {k: expression(v) for k, v in flow["ramp"].items()}
        self.phases = [dict(p, **{k: expression(p[k]) for k in ("length", "dropout", "passRate") if k in p})
                       for p in data["phases"]]
        self.baseline_points = [(p["at"], expression(p["share"])) for p in data.get("baseline", [])]
        self.rates = {p: expression(data.get("partyDiscountRates", {}).get(p, data["discountRate"])) for p in self.parties}

    def visit(self, name):
        if name in self.order:
            return
        content = self.contents[name]
        if isinstance(content, Formula):
            for other in sorted(content.names):
                self.visit(other)
        self.order.append(name)

    def evaluate(self, drawn, clamp=True):
        """npv and payback by party, for arrays of drawn parameter values; not a number where a draw fails."""
        share = (lambda a: np.clip(a, 0, 1)) if clamp else (lambda a: a)
        at_least_one = (lambda a: np.maximum(a, 1)) if clamp else (lambda a: a)
        values = {}
        bad = 0.0
        for name in self.order:
            values[name] = drawn[name] if name in drawn else value(self.contents[name], values)
            bad = bad + values[name] * 0
        n = max([np.size(v) for v in drawn.values()] + [1])
        H = self.horizon
        N = values["participants"]

        # the cohort; lengths are the same in all draws
        active = np.zeros((H + 1, n))
        leaving = np.zeros((H, n))
        spans, completed = {}, {}
        now = np.ones(n)
        t = 0
        for phase in self.phases:
            start = t
            staying = 1 - share(value(phase.get("dropout", 0), values))
            end = H + 1
            if "length" in phase:
                length = np.unique(np.floor(at_least_one(np.asarray(value(phase["length"], values))) + 0.5))
                assert length.size == 1, "this script wants lengths that do not vary"
                end = t + int(length[0])
            passing = share(value(phase.get("passRate", 1), values))
            while t < min(end, H):
                active[t] = now
                after = now * staying
                if t == end - 1:
                    after = after * passing
                leaving[t] = now - after
                now = after
                t += 1
            spans[phase["id"]] = range(start, t)
            if end <= H and start < t:
                completed[phase["id"]] = (t, now)

        b = np.zeros((H + 1, 1))
        if self.baseline_points:
            xs = [x for x, _ in self.baseline_points]
            ys = [share(value(y, values)) for _, y in self.baseline_points]
            if all(np.size(y) == 1 for y in ys):
                b[:, 0] = np.interp(np.arange(H + 1), xs, [float(y) for y in ys])
            else:
                b = np.array([[np.interp(k, xs, [np.broadcast_to(y, n)[i] for y in ys]) for i in range(n)]
                              for k in range(H + 1)])

        net = {p: np.zeros((H + 1, n)) for p in self.parties}
        shapes = {}
        for flow in self.flows:
            when = flow["when"]
            timing = when["timing"]
            if timing == "schedule":
                ks = np.arange(when.get("from", 0), min(H + 1, when.get("from", 0) + len(when["amounts"])))
                row = np.array(when["amounts"], float)[: len(ks), None]
            else:
                ks, units = self.units(flow, values, active, leaving, spans, completed, b, N, shapes)
                if len(ks) == 0:
                    continue
                row = value(flow["amount"], values) * share(value(flow.get("probability", 1), values)) * units
                if "ramp" in flow:
                    ramp = {k: value(v, values) for k, v in flow["ramp"].items()}
                    passed = np.minimum(1, (ks - ks[0])[:, None] / at_least_one(ramp["length"]))
                    row = row * (ramp["from"] + (ramp["to"] - ramp["from"]) * passed)
                if "growth" in flow:
                    row = row * (1 + value(flow["growth"], values)) ** (ks[:, None] / self.per_year)
            where = slice(ks[0], ks[-1] + 1) if len(ks) == ks[-1] - ks[0] + 1 else ks
            for side, sign in (("payer", -1), ("receiver", 1)):
                party = flow.get(side)
                if party is None:
                    party, sign = "society", -sign
                if sign > 0:
                    net[party][where] += row
                else:
                    net[party][where] -= row

        results = {}
        powers = -np.arange(H + 1)[:, None] / self.per_year
        for party in self.parties:
            rate = value(self.rates[party], values)
            cumulative = np.cumsum(net[party], axis=0)
            npv = np.einsum("kn,kn->n", net[party], np.broadcast_to((1 + rate) ** powers, (H + 1, n)))
            deficit = cumulative < -1e-6
            last = H - np.argmax(deficit[::-1], axis=0)
            none = ~deficit.any(axis=0)
            m = np.minimum(last, H - 1)
            here = np.take_along_axis(cumulative, m[None], 0)[0]
            there = np.take_along_axis(cumulative, m[None] + 1, 0)[0]
            with np.errstate(all="ignore"):
                payback = m + np.minimum(1, -here / (there - here))
            payback = np.where(none, 0.0, np.where(last == H, np.nan, payback))
            results[party] = (npv + bad, payback)
        return results

    def units(self, flow, values, active, leaving, spans, completed, b, N, shapes):
        when = flow["when"]
        timing = when["timing"]
        phases = sorted(when.get("phases") or [when["phase"]], key=lambda p: [q["id"] for q in self.phases].index(p))
        per = flow.get("per", "participant")
        weight = flow.get("weight", "active") if per == "participant" else ""
        key = (timing, tuple(phases), per, weight, when.get("at"), when.get("from"), when.get("to"), when.get("every"))
        if per != "group" and key in shapes:
            return shapes[key]
        periods = np.array([t for p in phases for t in spans[p]], int)
        if timing == "once":
            periods = periods[when.get("at", 0):][:1]
            ks, s = periods, active[periods]
        elif timing == "each":
            periods = periods[when.get("from", 0): when.get("to", len(periods)) + 1: when.get("every", 1)]
            ks, s = periods + 1, active[periods]
        elif timing == "exit":
            ks, s = periods + 1, leaving[periods]
        else:
            done = [completed[p] for p in phases if p in completed]
            ks, s = np.array([k for k, _ in done], int), np.array([a for _, a in done])
        if len(ks) == 0:
            return ks, s
        base = b[ks - 1] if timing in ("each", "exit") else b[ks]
        if per == "cohort":
            units = np.ones((len(ks), 1))
        elif per == "group":
            units = np.ceil(N * s / value(flow["groupSize"], values) - 1e-9)
        else:
            units = N * {"active": lambda: s, "additional": lambda: s * (1 - base), "lockin": lambda: s * base,
                         "baseline": lambda: base}[weight]()
        shapes[key] = ks, units
        return ks, units


# --- distributions ----------------------------------------------------------------------------------------------------

def pert_shapes(u):
    width = u["max"] - u["min"]
    return 1 + 4 * (u["mode"] - u["min"]) / width, 1 + 4 * (u["max"] - u["mode"]) / width


def lognormal(u):
    z = NormalDist().inv_cdf(0.95)
    return (math.log(u["p5"]) + math.log(u["p95"])) / 2, (math.log(u["p95"]) - math.log(u["p5"])) / (2 * z)


def draw(u, random, n):
    kind = u["kind"]
    if kind == "uniform":
        return random.uniform(u["min"], u["max"], n)
    if kind == "triangular":
        return random.triangular(u["min"], u["mode"], u["max"], n)
    if kind == "pert":
        return u["min"] + (u["max"] - u["min"]) * random.beta(*pert_shapes(u), n)
    if kind == "normal":
        return random.normal(u["mean"], u["sd"], n)
    return random.lognormal(*lognormal(u), n)


@functools.cache
def gauss():
    return np.polynomial.legendre.leggauss(200)


def below(a, b, x):
    """The incomplete beta function, by a Gauss-Legendre rule after a substitution that flattens its end."""
    nodes, weights = gauss()
    t = (nodes + 1) / 2
    y = x * t**4  # t^4 takes the singularity of x^(a-1) away
    density = y ** (a - 1) * (1 - y) ** (b - 1)
    return float((weights / 2 * density * 4 * x * t**3).sum() / math.exp(math.lgamma(a) + math.lgamma(b) - math.lgamma(a + b)))


def percentile(u, p):
    kind = u["kind"]
    if kind == "uniform":
        return u["min"] + p * (u["max"] - u["min"])
    if kind == "triangular":
        low, mode, high = u["min"], u["mode"], u["max"]
        if p * (high - low) <= mode - low:
            return low + math.sqrt(p * (high - low) * (mode - low))
        return high - math.sqrt((1 - p) * (high - low) * (high - mode))
    if kind == "normal":
        return u["mean"] + u["sd"] * NormalDist().inv_cdf(p)
    if kind == "lognormal":
        mu, sigma = lognormal(u)
        return math.exp(mu + sigma * NormalDist().inv_cdf(p))
    a, b = pert_shapes(u)
    low, high = 0.0, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        if below(a, b, middle) < p:
            low = middle
        else:
            high = middle
    return u["min"] + (u["max"] - u["min"]) * (low + high) / 2


# --- simulation -------------------------------------------------------------------------------------------------------

def ranks(a):
    _, inverse, counts = np.unique(a, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    return (ends - (counts - 1) / 2)[inverse]


def simulate(model, draws, seed):
    random = np.random.default_rng(seed)
    npv = {p: np.empty(draws) for p in model.parties}
    payback = {p: np.empty(draws) for p in model.parties}
    kept = {name: [] for name in model.uncertain}
    for start in range(0, draws, CHUNK):
        n = min(CHUNK, draws - start)
        drawn = {name: draw(u, random, n) for name, u in model.uncertain.items()}
        for party, (v, back) in model.evaluate(drawn).items():
            npv[party][start:start + n] = v
            payback[party][start:start + n] = back
        if start < 10_000:
            for name in drawn:
                kept[name].append(drawn[name])
    sound = np.isfinite(sum(npv[p] for p in model.parties))
    kept = {name: ranks(np.concatenate(a)[:10_000]) for name, a in kept.items()}
    parties = {}
    for party in model.parties:
        v, back = npv[party][sound], payback[party][sound] * 12 / model.per_year
        pays = back[~np.isnan(back)]
        first = ranks(v[:10_000])
        varies = first.std() > 0
        parties[party] = {
            "npv": {"mean": v.mean(), "sd": v.std(ddof=1), **dict(zip([f"p{p}" for p in POINTS], np.percentile(v, POINTS)))},
            "npvPositive": (v > 0).mean(),
            "neverPaysBack": np.isnan(back).mean(),
            "paybackWithin": {str(m): (back <= m).mean() for m in MONTHS},
            "payback": dict(zip([f"p{p}" for p in POINTS], np.percentile(pays, POINTS) if len(pays) else [None] * 7)),
            "rankCorrelation": {name: np.corrcoef(kept[name], first)[0, 1] if varies else None for name in kept},
        }
    return {"draws": draws, "seed": seed, "failedDraws": int((~sound).sum()), "parties": parties}


# --- comparing --------------------------------------------------------------------------------------------------------

def single(model, changed):
    return {p: (float(v[0]), None if np.isnan(back[0]) else float(back[0]))
            for p, (v, back) in model.evaluate({k: np.array([x]) for k, x in changed.items()}, clamp=False).items()}


def close(a, b, tolerance):
    return a is None and b is None or a is not None and b is not None and abs(a - b) <= tolerance * max(1, abs(b))


def compare(model, result):
    wrong = []
    rows = 0
    for name, u in model.uncertain.items():
        low, high = percentile(u, 0.1), percentile(u, 0.9)
        at_low, at_high = single(model, {name: low}), single(model, {name: high})
        for party in model.parties:
            row = next(r for r in result["tornado"][party] if r["parameter"] == name)
            rows += 1
            for key, expected in (("low", low), ("high", high), ("npvLow", at_low[party][0]), ("npvHigh", at_high[party][0]),
                                  ("paybackLow", at_low[party][1]), ("paybackHigh", at_high[party][1])):
                if not close(row[key], expected, 1e-9):
                    wrong.append(f"tornado {party} {name} {key}: {row[key]} instead of {expected}")
    for party in model.parties:
        swings = [abs(r["npvHigh"] - r["npvLow"]) for r in result["tornado"][party]]
        if any(a < b - 1e-6 for a, b in zip(swings, swings[1:])):
            wrong.append(f"tornado {party}: not in order of swing")
    values = 0
    for s in result.get("switchingValues", []):
        for x in s["values"]:
            values += 1
            found = single(model, {s["parameter"]: x})[s["party"]][0 if s["result"] == "npv" else 1]
            if not close(found, s["target"], 1e-6):
                wrong.append(f"switching {s}: at {x} it is {found}")
    if "simulation" in result:
        # two simulations of the same size differ by chance: six standard errors of the difference are allowed
        theirs = result["simulation"]
        n = theirs["draws"]
        mine = simulate(model, n, 12345)
        if theirs["failedDraws"] != mine["failedDraws"] and abs(theirs["failedDraws"] - mine["failedDraws"]) > 6 * math.sqrt(2 * n):
            wrong.append(f"failed draws: {theirs['failedDraws']} and {mine['failedDraws']}")
        for party in model.parties:
            a, b = theirs["parties"][party], mine["parties"][party]
            sd = b["npv"]["sd"]
            for key, errors in (("mean", 1.0), ("sd", 1.5), ("p5", 3.5), ("p10", 2.5), ("p25", 1.5), ("p50", 1.5),
                                ("p75", 1.5), ("p90", 2.5), ("p95", 3.5)):
                if abs(a["npv"][key] - b["npv"][key]) > 6 * errors * sd * math.sqrt(2 / n) + 1e-9 * max(1, abs(b["npv"][key])):
                    wrong.append(f"{party} npv {key}: {a['npv'][key]} and {b['npv'][key]}")
            for key in ("npvPositive", "neverPaysBack"):
                if abs(a[key] - b[key]) > 6 * math.sqrt(0.5 / n):
                    wrong.append(f"{party} {key}: {a[key]} and {b[key]}")
            for m in MONTHS:
                if abs(a["paybackWithin"][str(m)] - b["paybackWithin"][str(m)]) > 6 * math.sqrt(0.5 / n):
                    wrong.append(f"{party} payback within {m}: {a['paybackWithin'][str(m)]} and {b['paybackWithin'][str(m)]}")
            for i, p in enumerate(POINTS):
                x, y = a["payback"][f"p{p}"], b["payback"][f"p{p}"]
                # a percentile is as uncertain as the curve is flat there; few draws may pay back at all
                before, after = POINTS[max(0, i - 1)], POINTS[min(len(POINTS) - 1, i + 1)]
                allowed = 0.01
                if y is not None:
                    slope = (b["payback"][f"p{after}"] - b["payback"][f"p{before}"]) / (after - before) * 100
                    paying = n * (1 - b["neverPaysBack"])
                    allowed += 12 * slope * math.sqrt(2 * p / 100 * (1 - p / 100) / paying)
                if (x is None) != (y is None) or x is not None and abs(x - y) > allowed:
                    wrong.append(f"{party} payback p{p}: {x} and {y}")
            for name, x in a["rankCorrelation"].items():
                y = b["rankCorrelation"][name]
                if (x is None) != (y is None) or x is not None and abs(x - y) > 6 * math.sqrt(2 / min(n, 10_000)):
                    wrong.append(f"{party} rank correlation {name}: {x} and {y}")
    for line in wrong:
        print(line)
    print(f"{rows} rows of tornadoes, {values} switching values, {'one' if 'simulation' in result else 'no'} simulation: "
          f"{len(wrong)} differences")
    return 1 if wrong else 0


def main():
    with open(sys.argv[2], encoding="utf-8") as file:
        model = Model(json.load(file))
    if sys.argv[1] == "simulate":
        json.dump({"simulation": simulate(model, int(sys.argv[3]), int(sys.argv[4]))}, sys.stdout)
        print()
        return 0
    with open(sys.argv[3], encoding="utf-8") as file:
        return compare(model, json.load(file))


if __name__ == "__main__":
    np.seterr(all="ignore")
    sys.exit(main())
