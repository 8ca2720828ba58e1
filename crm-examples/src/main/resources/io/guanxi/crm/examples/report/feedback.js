/** Shares and means are made here, from counts; where nothing was counted there is no figure. */
function rate(part, all) { return all > 0 ? Math.round(1000 * part / all) / 10 : null; }
function shown(x, unit) { return x === null ? '–' : x.toFixed(1) + unit; }
function signed(x) { return x === null ? '–' : (x > 0 ? '+' : x < 0 ? '−' : '') + Math.abs(x).toFixed(1); }
function change(values, i) { return i > 0 && values[i] !== null && values[i - 1] !== null ? signed(values[i] - values[i - 1]) : '–'; }
function pick(list, places) { return sum(places.map(function (i) { return list[i]; })); }
/** Satisfaction over periods, each a list of the places of its months. */
function satisfaction(r, periods) {
  return periods.map(function (places) {
    var n = pick(r.answers, places);
    return { n: n, share: rate(pick(r.satisfied, places), n), mean: n > 0 ? pick(r.points, places) / n : null };
  });
}
function nps(r, periods) {
  return periods.map(function (places) {
    var n = pick(r.answers, places);
    return { n: n, nps: n > 0 ? Math.round(1000 * (pick(r.promoters, places) - pick(r.detractors, places)) / n) / 10 : null };
  });
}
function barAxis(labels) {
  return { type: 'category', inverse: true, data: labels, axisTick: { show: false }, axisLine: { lineStyle: { color: '#c8d0d9' } },
    axisLabel: { color: '#1d2733', fontSize: 12, interval: 0, width: narrow() ? 92 : 150, overflow: 'break' } };
}
/** Consultation, suggestion, complaint, praise. */
var typeColors = ['#2b6cb0', '#d08a1d', '#b5485d', '#2f9e83'];
/** A series of no length whose labels stand behind the bars stacked before it. */
function behind(list, text) {
  return { type: 'bar', stack: 'all', silent: true, color: 'transparent', tooltip: { show: false }, data: list.map(function () { return 0.0001; }),
    label: { show: true, position: 'right', fontSize: 11.5, color: '#5d6b7a', formatter: function (p) { return text(list[p.dataIndex]); } } };
}
function noAxis() { return { type: 'value', max: 'dataMax', axisLabel: { show: false }, splitLine: { show: false } }; }

function feedbackVolume(cards, f) {
  card(cards, {
    title: t.casesByMonth, wide: true, height: function () { return narrow() ? 280 : 300; },
    head: [t.month].concat(f.types.map(function (s) { return s.label; }), [t.total]),
    rows: data.months.map(function (m, i) {
      var row = f.types.map(function (s) { return s.months[i]; });
      return [m].concat(row.map(whole), [whole(sum(row))]);
    }),
    option: function () {
      return { legend: legend(), tooltip: Object.assign({ trigger: 'axis', axisPointer: { type: 'shadow' } }, tip),
        grid: { left: 4, right: 8, top: 38, bottom: 4, containLabel: true }, xAxis: monthsAxis(), yAxis: valueAxis(),
        series: f.types.map(function (s) { return { name: s.label, type: 'bar', stack: 'all', barMaxWidth: 26, data: s.months }; }), color: typeColors };
    }
  });
  card(cards, {
    title: t.casesByChannel, height: function () { return 46 + f.channels.length * 29; },
    head: [t.channel].concat(f.types.map(function (s) { return s.label; }), [t.total, t.share]),
    rows: f.channels.map(function (c) { return [c.label].concat(c.types.map(whole), [whole(sum(c.types)), percent(sum(c.types), f.cases)]); }),
    option: function () {
      return { legend: legend(), color: typeColors,
        tooltip: Object.assign({ trigger: 'axis', axisPointer: { type: 'shadow' }, formatter: function (ps) {
          var c = f.channels[ps[0].dataIndex];
          return '<b>' + c.label + '</b> ' + whole(sum(c.types)) + ' · ' + percent(sum(c.types), f.cases) + f.types.map(function (s, k) {
            return '<br>' + s.label + ' ' + whole(c.types[k]); }).join('');
        } }, tip),
        grid: { left: 0, right: 46, top: 36, bottom: 0, containLabel: true }, xAxis: noAxis(),
        yAxis: barAxis(f.channels.map(function (c) { return c.label; })),
        series: f.types.map(function (s, k) {
          return { name: s.label, type: 'bar', stack: 'all', barMaxWidth: 15, data: f.channels.map(function (c) { return c.types[k]; }) };
        }).concat([behind(f.channels, function (c) { return whole(sum(c.types)); })]) };
    }
  });
}
function complaintTopics(cards, f) {
  var all = sum(f.complaints.map(function (c) { return c.count; }));
  card(cards, {
    title: t.topComplaints, note: t.topNote, height: function () { return 14 + Math.max(3, f.complaints.length) * 38; },
    head: [t.topic, t.count, t.share],
    rows: f.complaints.map(function (c) { return [c.label, whole(c.count), percent(c.count, all)]; }),
    option: function () {
      return { tooltip: Object.assign({ trigger: 'axis', axisPointer: { type: 'shadow' }, formatter: function (ps) {
          return '<b>' + ps[0].name + '</b><br>' + whole(ps[0].value) + ' · ' + percent(ps[0].value, all); } }, tip),
        grid: { left: 0, right: 92, top: 6, bottom: 0, containLabel: true }, xAxis: noAxis(),
        yAxis: barAxis(f.complaints.map(function (c, i) { return (i < 3 ? (i + 1) + '. ' : '') + c.label; })),
        series: [{ type: 'bar', barMaxWidth: 19, data: f.complaints.map(function (c, i) {
            return { value: c.count, itemStyle: { color: i < 3 ? '#b5485d' : '#d9dfe6', borderRadius: 2 } }; }),
          label: { show: true, position: 'right', fontSize: 11.5, color: '#5d6b7a', formatter: function (p) {
            return whole(p.value) + ' · ' + percent(p.value, all); } } }] };
    }
  });
}
function attainment(cards, f) {
  var both = [[t.firstResponse, f.response], [t.resolution, f.resolution]].map(function (one) {
    var judged = data.months.map(function (m, i) { return one[1].kept[i] + one[1].broken[i]; });
    return { label: one[0], kept: one[1].kept, judged: judged,
      rates: data.months.map(function (m, i) { return rate(one[1].kept[i], judged[i]); }) };
  });
  var totals = both.map(function (s) { return s.label + ' ' + percent(sum(s.kept), sum(s.judged)) + ' (n = ' + whole(sum(s.judged)) + ')'; });
  card(cards, {
    title: t.attainment, note: totals.join(zh ? '，' : ', ') + (zh ? '。' : '. ') + t.attainmentNote, wide: true,
    height: function () { return narrow() ? 260 : 290; },
    head: [t.month].concat(both.reduce(function (head, s) { return head.concat([s.label, 'n']); }, [])),
    rows: data.months.map(function (m, i) {
      return [m].concat(both.reduce(function (row, s) { return row.concat([shown(s.rates[i], '%'), whole(s.judged[i])]); }, []));
    }),
    option: function () {
      var least = Math.min.apply(null, both.reduce(function (all, s) {
        return all.concat(s.rates.filter(function (x) { return x !== null; })); }, [100]));
      return { legend: legend(), tooltip: Object.assign({ trigger: 'axis', formatter: function (ps) {
          var i = ps[0].dataIndex;
          return '<b>' + data.months[i] + '</b>' + ps.map(function (p) {
            return '<br>' + p.marker + p.seriesName + ' ' + shown(both[p.seriesIndex].rates[i], '%') + ' · n = ' + whole(both[p.seriesIndex].judged[i]); }).join('');
        } }, tip),
        grid: { left: 4, right: 8, top: 38, bottom: 4, containLabel: true }, xAxis: monthsAxis(),
        yAxis: Object.assign(valueAxis('{value}%'), { min: Math.max(0, Math.floor((least - 5) / 10) * 10), max: 100 }),
        series: both.map(function (s, k) { return { name: s.label, type: 'line', data: s.rates, symbolSize: narrow() ? 3 : 5,
          lineStyle: { width: 2.5 }, color: palette[k === 0 ? 0 : 1] }; }) };
    }
  });
}
function closingTimes(cards, f) {
  var steps = [t.days1, t.days3, t.days7, t.days14, t.days30, t.daysMore];
  var mean = function (c) { return c.count > 0 ? (c.hours / c.count / 24).toFixed(1) + ' ' + t.days : '–'; };
  var seen = f.closings.filter(function (c) { return c.count > 0; });
  card(cards, {
    title: t.timeToClose, note: t.timeToCloseNote, height: function () { return 50 + Math.max(1, seen.length) * 44; },
    head: [t.type, t.closed, t.meanTime].concat(steps),
    rows: f.closings.map(function (c) { return [c.label, whole(c.count), mean(c)].concat(c.places.map(function (n) { return percent(n, c.count); })); }),
    option: function () {
      var shades = ['#2f9e83', '#69b9a4', '#a9d5c9', '#f0cf97', '#d08a1d', '#b5485d'];
      return { legend: Object.assign(legend(), { itemGap: 10 }),
        tooltip: Object.assign({ trigger: 'axis', axisPointer: { type: 'shadow' }, formatter: function (ps) {
          var c = seen[ps[0].dataIndex];
          return '<b>' + c.label + '</b> ' + t.meanTime + ' ' + mean(c) + ' · n = ' + whole(c.count) + steps.map(function (s, i) {
            return '<br>' + s + ' ' + percent(c.places[i], c.count); }).join('');
        } }, tip),
        grid: { left: 0, right: 66, top: 36, bottom: 0, containLabel: true },
        xAxis: Object.assign(noAxis(), { max: 100.01 }), yAxis: barAxis(seen.map(function (c) { return c.label; })),
        series: steps.map(function (s, i) { return { name: s, type: 'bar', stack: 'all', barMaxWidth: 20, color: shades[i],
          data: seen.map(function (c) { return 100 * c.places[i] / c.count; }) }; }).concat([behind(seen, mean)]) };
    }
  });
}
function adoption(cards, f) {
  var decided = f.adopted + f.declined;
  var parts = [[t.adopted, f.adopted, '#2f9e83'], [t.declined, f.declined, '#b5485d'], [t.undecided, f.undecided, '#cfd6de']];
  card(cards, {
    title: t.adoption, height: 252,
    note: t.adoptionNote.replace('{rate}', percent(f.adopted, decided)).replace('{a}', whole(f.adopted)).replace('{n}', whole(decided)),
    head: [t.decision, t.count], rows: parts.map(function (p) { return [p[0], whole(p[1])]; }),
    option: function () {
      return { tooltip: Object.assign({ trigger: 'item', formatter: function (p) { return p.marker + p.name + ' ' + whole(p.value); } }, tip),
        series: [{ type: 'pie', radius: narrow() ? ['36%', '58%'] : ['44%', '70%'], center: ['50%', '52%'], itemStyle: { borderColor: '#fff', borderWidth: 2 },
          label: { color: '#1d2733', fontSize: 12, formatter: function (p) { return p.name + '\n' + whole(p.value); } }, labelLine: { length: 8, length2: 8 },
          data: parts.filter(function (p) { return p[1] > 0; }).map(function (p) { return { name: p[0], value: p[1], itemStyle: { color: p[2] } }; }) }] };
    }
  });
}
function satisfactionBy(cards, title, labels, list, axis, note) {
  card(cards, {
    title: title, note: note, height: function () { return narrow() ? 250 : 270; },
    head: [labels.head, t.satisfied, t.change, t.mean, 'n'],
    rows: list.map(function (r, i) {
      return [labels.names[i], shown(r.share, '%'), change(list.map(function (x) { return x.share; }), i), r.mean === null ? '–' : r.mean.toFixed(2), whole(r.n)];
    }),
    option: function () {
      return { legend: legend(), tooltip: Object.assign({ trigger: 'axis', formatter: function (ps) {
          var r = list[ps[0].dataIndex];
          return '<b>' + labels.names[ps[0].dataIndex] + '</b><br>' + t.satisfied + ' ' + shown(r.share, '%') + '<br>' + t.mean + ' '
            + (r.mean === null ? '–' : r.mean.toFixed(2)) + '<br>n = ' + whole(r.n); } }, tip),
        grid: { left: 4, right: 4, top: 38, bottom: 4, containLabel: true }, xAxis: axis(labels.names),
        yAxis: [Object.assign(valueAxis('{value}%'), { min: 0, max: 100, interval: 25 }),
          Object.assign(valueAxis(), { min: 1, max: 5, interval: 1, splitLine: { show: false } })],
        series: [{ name: t.satisfied, type: 'bar', barMaxWidth: 30, color: '#8fc7b9', itemStyle: { borderRadius: [3, 3, 0, 0] },
            data: list.map(function (r) { return r.share; }),
            label: { show: list.length <= 9, position: 'insideBottom', color: '#1d2733', fontSize: narrow() ? 9 : 11,
              formatter: function (p) { var r = list[p.dataIndex]; return (narrow() ? Math.round(r.share) + '%' : shown(r.share, '%')) + '\nn=' + r.n; } } },
          { name: t.mean + t.rightAxis, type: 'line', yAxisIndex: 1, color: '#123a5e', symbolSize: 5, lineStyle: { width: 2 },
            data: list.map(function (r) { return r.mean === null ? null : Math.round(100 * r.mean) / 100; }) }] };
    }
  });
}
function npsBy(cards, title, labels, list, axis, note) {
  var values = list.map(function (r) { return r.nps; });
  card(cards, {
    title: title, note: note, height: function () { return narrow() ? 230 : 270; },
    head: [labels.head, 'NPS', t.change, 'n'],
    rows: list.map(function (r, i) { return [labels.names[i], signed(r.nps), change(values, i), whole(r.n)]; }),
    option: function () {
      return { tooltip: Object.assign({ trigger: 'axis', axisPointer: { type: 'shadow' }, formatter: function (ps) {
          var r = list[ps[0].dataIndex];
          return '<b>' + labels.names[ps[0].dataIndex] + '</b><br>NPS ' + signed(r.nps) + '<br>n = ' + whole(r.n); } }, tip),
        grid: { left: 4, right: 4, top: list.length <= 9 ? 40 : 16, bottom: 4, containLabel: true }, xAxis: axis(labels.names),
        yAxis: { type: 'value', splitNumber: 4, splitLine: { lineStyle: { color: '#edf0f4' } }, axisLabel: { color: '#5d6b7a', fontSize: 11.5 } },
        series: [{ name: 'NPS', type: 'bar', barMaxWidth: 30, data: values.map(function (x) {
            return { value: x, itemStyle: { color: x < 0 ? '#b5485d' : '#7a62b3', borderRadius: x < 0 ? [0, 0, 3, 3] : [3, 3, 0, 0] } }; }),
          label: { show: list.length <= 9, position: 'top', color: '#1d2733', fontSize: narrow() ? 9 : 11,
            formatter: function (p) { return signed(list[p.dataIndex].nps) + '\nn=' + list[p.dataIndex].n; } } }] };
    }
  });
}
function feedback() {
  var f = data.feedback;
  var cases = section(t.feedbackTitle, t.feedbackText);
  feedbackVolume(cases, f);
  complaintTopics(cases, f);
  attainment(cases, f);
  closingTimes(cases, f);
  adoption(cases, f);
  var voices = section(t.voiceTitle, t.voiceText);
  var months = { head: t.month, names: data.months };
  var quarters = { head: t.quarter, names: f.quarters.map(function (q) { return q.label; }) };
  var byMonth = data.months.map(function (m, i) { return [i]; });
  var byQuarter = f.quarters.map(function (q) { return q.places; });
  var plain = function (names) { return { type: 'category', data: names, axisTick: { show: false }, axisLine: { lineStyle: { color: '#c8d0d9' } },
    axisLabel: { color: '#5d6b7a', fontSize: 11.5, hideOverlap: true, formatter: function (q) { return q.replace(' ', '\n'); } } }; };
  var partial = f.quarters.some(function (q) { return q.label.indexOf('*') > 0; }) ? t.partial : null;
  satisfactionBy(voices, t.satisfactionByMonth, months, satisfaction(f.satisfaction, byMonth), monthsAxis, null);
  npsBy(voices, t.npsByMonth, months, nps(f.nps, byMonth), monthsAxis, null);
  satisfactionBy(voices, t.satisfactionByQuarter, quarters, satisfaction(f.satisfaction, byQuarter), plain, partial);
  npsBy(voices, t.npsByQuarter, quarters, nps(f.nps, byQuarter), plain, partial);
}
