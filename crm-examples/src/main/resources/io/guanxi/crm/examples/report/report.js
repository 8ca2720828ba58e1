var data = JSON.parse(document.getElementById('data').textContent);
var t = data.texts;
var zh = data.lang === 'zh';
var locale = zh ? 'zh-CN' : 'en';
var root = document.getElementById('report');
var palette = ['#2b6cb0', '#d08a1d', '#2f9e83', '#b5485d', '#7a62b3', '#4aa3c9', '#8a9a2b', '#c2703a', '#98a4b3'];
var drawn = [];
var family = window.getComputedStyle(document.body).fontFamily;
var narrow = function () { return window.innerWidth < 560; };

function whole(n) { return Math.round(n).toLocaleString(locale); }
function money(n) {
  var a = Math.abs(n);
  if (zh) {
    if (a >= 1e8) { return digits(n / 1e8) + ' 亿元'; }
    return a >= 1e4 ? digits(n / 1e4) + ' 万元' : whole(n) + ' 元';
  }
  if (a >= 1e9) { return '¥' + digits(n / 1e9) + 'bn'; }
  if (a >= 1e6) { return '¥' + digits(n / 1e6) + 'm'; }
  return a >= 1e3 ? '¥' + digits(n / 1e3) + 'k' : '¥' + whole(n);
}
function digits(x) {
  var a = Math.abs(x);
  return x.toLocaleString(locale, { maximumFractionDigits: a >= 100 ? 0 : a >= 10 ? 1 : 2 });
}
function axisMoney(n) { return n === 0 ? '0' : money(n).replace(' 元', '元').replace(' ', ''); }
function percent(part, all) { return all > 0 ? Math.max(0, 100 * part / all).toFixed(1) + '%' : '–'; }
function sum(list) { return list.reduce(function (a, b) { return a + b; }, 0); }

function make(tag, parent, text, className) {
  var e = document.createElement(tag);
  if (text !== undefined && text !== null) { e.textContent = text; }
  if (className) { e.className = className; }
  parent.appendChild(e);
  return e;
}
function tiles() {
  var box = make('div', root, null, data.totals.length === 6 ? 'tiles six' : 'tiles');
  data.totals.forEach(function (tile) {
    var e = make('div', box, null, 'tile');
    make('span', e, tile.label);
    make('b', e, tile.money ? money(tile.value) : whole(tile.value));
    make('small', e, tile.note || '');
  });
}
function section(title, text, className) {
  var s = make('section', root, null, className);
  make('h2', s, title);
  make('p', s, text);
  return make('div', s, null, 'cards');
}
function table(card, caption, head, rows) {
  var box = make('div', card, null, 'table');
  box.tabIndex = 0;
  var tab = make('table', box);
  make('caption', tab, caption);
  var tr = make('tr', make('thead', tab));
  head.forEach(function (h) { make('th', tr, h).scope = 'col'; });
  var body = make('tbody', tab);
  rows.forEach(function (row) {
    var line = make('tr', body);
    row.forEach(function (cell, i) {
      var e = make(i === 0 ? 'th' : 'td', line, cell);
      if (i === 0) { e.scope = 'row'; e.style.fontWeight = '500'; }
    });
  });
}
/** One card: a chart, drawn now and again for every width, and the same figures as a table. */
function card(cards, spec) {
  var c = make('article', cards, null, 'card' + (spec.wide ? ' wide' : ''));
  var h = make('h3', c);
  make('span', h, spec.title);
  var button = make('button', h, t.table);
  button.type = 'button';
  button.setAttribute('aria-expanded', 'false');
  button.addEventListener('click', function () {
    var open = c.classList.toggle('open');
    button.setAttribute('aria-expanded', String(open));
    button.textContent = open ? t.hide : t.table;
  });
  if (spec.note) { make('p', c, spec.note, 'note'); }
  var place = make('div', c, null, 'chart');
  place.setAttribute('role', 'img');
  place.setAttribute('aria-label', spec.title);
  table(c, spec.title, spec.head, spec.rows);
  drawn.push({ place: place, spec: spec, chart: null });
}
function draw(one) {
  one.place.style.height = (typeof one.spec.height === 'function' ? one.spec.height() : one.spec.height) + 'px';
  if (!one.chart) { one.chart = echarts.init(one.place, null, { renderer: 'svg', locale: zh ? 'ZH' : 'EN' }); }
  one.chart.resize();
  one.chart.setOption(Object.assign({ color: palette, animation: false, textStyle: { fontFamily: family },
    aria: { enabled: false } }, one.spec.option()), true);
  titled(one);
}
/** A long name on two lines for a phone, the second one cut where it has no room; Chinese names have it. */
function folded(name) {
  var most = 19;
  if (zh || name.length <= most) { return [name]; }
  var at = Math.max(name.lastIndexOf(' ', most), 0) || most;
  var rest = name.slice(at).trim();
  return [name.slice(0, at), rest.length > most ? rest.slice(0, most - 1).trim() + '…' : rest];
}
/** How the names beside many bars are written. */
function names(width, narrowWidth) {
  return narrow() ? { width: narrowWidth, overflow: 'break', formatter: function (name) { return folded(name).join('\n'); } }
    : { width: width, overflow: 'break' };
}
/** A name that was cut says all of it when it is pointed at. */
function titled(one) {
  var cut = {};
  (narrow() ? one.chart.getOption().yAxis || [] : []).forEach(function (axis) {
    (axis.data || []).forEach(function (name) {
      var lines = folded(String(name));
      if (/…$/.test(lines[1] || '')) { lines.forEach(function (line) { cut[line] = name; }); }
    });
  });
  Array.prototype.forEach.call(one.place.querySelectorAll('text'), function (text) {
    if (cut[text.textContent]) {
      var title = document.createElementNS(text.namespaceURI, 'title');
      title.textContent = cut[text.textContent];
      text.appendChild(title);
      text.style.pointerEvents = 'auto';
    }
  });
}

var tip = { confine: true, borderWidth: 0, textStyle: { fontSize: 12.5, color: '#1d2733' } };
function monthsAxis() {
  return { type: 'category', data: data.months, axisTick: { show: false }, axisLine: { lineStyle: { color: '#c8d0d9' } },
    axisLabel: { color: '#5d6b7a', fontSize: 11.5, hideOverlap: true, interval: narrow() ? function (i, m) { return m.slice(5) % 3 === 1; } : 'auto',
      formatter: function (m) { return m.slice(5) === '01' || m === data.months[0] ? m.slice(5) + '\n' + m.slice(0, 4) : m.slice(5); } } };
}
function valueAxis(format) {
  return { type: 'value', splitNumber: 4, splitLine: { lineStyle: { color: '#edf0f4' } },
    min: function (v) { return v.min < -0.1 * v.max ? null : 0; },
    axisLabel: { color: '#5d6b7a', fontSize: 11.5, formatter: format || undefined } };
}
function legend() { return { top: 0, left: 0, itemWidth: 12, itemHeight: 9, itemGap: 14, type: narrow() ? 'scroll' : 'plain', textStyle: { color: '#5d6b7a', fontSize: 12 } }; }

function dimension(cards, d) {
  var seen = d.classes.filter(function (c) { return c.count > 0; });
  var people = sum(d.classes.map(function (c) { return c.count; }));
  var total = sum(d.classes.map(function (c) { return c.amount; }));
  var share = function (part, all) { return all > 0 ? Math.max(0, Math.round(1000 * part / all) / 10) : 0; };
  card(cards, {
    title: d.label.toLowerCase() === d.key ? d.label.charAt(0).toUpperCase() + d.label.slice(1) : d.label + ' · ' + d.key,
    wide: seen.length > 10,
    height: 44 + seen.length * (seen.length > 10 ? 33 : 44),
    head: [t.class, t.customers, t.shareOfCustomers, t.amountYear, t.shareOfAmount],
    rows: d.classes.map(function (c) {
      return [c.label, whole(c.count), percent(c.count, people), money(c.amount), percent(c.amount, total)];
    }),
    option: function () {
      var labels = function (values) {
        return { show: true, position: 'right', fontSize: 11, color: '#5d6b7a', formatter: function (p) { return values(seen[p.dataIndex]); } };
      };
      return {
        legend: legend(),
        tooltip: Object.assign({ trigger: 'axis', axisPointer: { type: 'shadow' }, formatter: function (ps) {
          var c = seen[ps[0].dataIndex];
          return '<b>' + c.label + '</b><br>' + t.customers + ' ' + whole(c.count) + ' · ' + percent(c.count, people)
            + '<br>' + t.amountYear + ' ' + money(c.amount) + ' · ' + percent(c.amount, total);
        } }, tip),
        grid: { left: 0, right: seen.length > 10 && !narrow() ? 90 : 46, top: 32, bottom: 4, containLabel: true },
        xAxis: { type: 'value', max: 'dataMax', axisLabel: { show: false }, splitLine: { show: false } },
        yAxis: { type: 'category', inverse: true, data: seen.map(function (c) { return c.label; }), axisTick: { show: false },
          axisLine: { lineStyle: { color: '#c8d0d9' } },
          axisLabel: Object.assign({ color: '#1d2733', fontSize: 12.5, interval: 0 },
            seen.length > 10 ? names(260, zh ? 104 : 140) : { width: 104, overflow: 'break' }) },
        series: [
          { name: t.shareOfCustomers, type: 'bar', barMaxWidth: 13, barGap: '15%', itemStyle: { borderRadius: 2 },
            data: seen.map(function (c) { return share(c.count, people); }),
            label: labels(function (c) { return (seen.length > 10 && !narrow() ? whole(c.count) + ' · ' : '') + percent(c.count, people); }) },
          { name: t.shareOfAmount, type: 'bar', barMaxWidth: 13, itemStyle: { borderRadius: 2 },
            data: seen.map(function (c) { return share(c.amount, total); }),
            label: labels(function (c) { return percent(c.amount, total); }) }
        ]
      };
    }
  });
}

function growth(cards) {
  var g = data.growth;
  var so = g.before;
  var running = g.fresh.map(function (n) { so += n; return so; });
  card(cards, {
    title: t.growth, wide: true, height: function () { return narrow() ? 250 : 300; },
    note: g.undated > 0 ? t.undated.replace('{n}', whole(g.undated)) : null,
    head: [t.month, t.newCustomers, t.customersSoFar],
    rows: data.months.map(function (m, i) { return [m, whole(g.fresh[i]), whole(running[i])]; }),
    option: function () {
      return { legend: legend(), tooltip: Object.assign({ trigger: 'axis' }, tip),
        grid: { left: 4, right: 4, top: 38, bottom: 4, containLabel: true }, xAxis: monthsAxis(),
        yAxis: [valueAxis(), Object.assign(valueAxis(), { splitLine: { show: false }, min: 0 })],
        series: [{ name: t.newCustomers, type: 'bar', barMaxWidth: 22, data: g.fresh, itemStyle: { borderRadius: [3, 3, 0, 0] } },
          { name: t.customersSoFar, type: 'line', yAxisIndex: 1, data: running, symbol: 'none', lineStyle: { width: 2 } }] };
    }
  });
}
function ranking(cards, title, list, note, rows) {
  card(cards, {
    title: title, note: note, height: function () { return 58 + (narrow() ? list.length : rows) * (narrow() ? 30 : 27); },
    head: [t.region, t.customers, t.newThisYear, t.amountYear],
    rows: list.map(function (r) { return [r.label, whole(r.customers), whole(r.fresh), money(r.amount)]; }),
    option: function () {
      var shown = list;
      return { legend: legend(),
        tooltip: Object.assign({ trigger: 'axis', axisPointer: { type: 'shadow' }, formatter: function (ps) {
          var r = shown[ps[0].dataIndex];
          return '<b>' + r.label + '</b><br>' + t.customers + ' ' + whole(r.customers) + '<br>' + t.newThisYear + ' ' + whole(r.fresh)
            + '<br>' + t.amountYear + ' ' + money(r.amount);
        } }, tip),
        grid: { left: 0, right: 74, top: 34, bottom: 0, containLabel: true },
        xAxis: { type: 'value', axisLabel: { show: false }, splitLine: { show: false } },
        yAxis: { type: 'category', inverse: true, data: shown.map(function (r) { return r.label; }), axisTick: { show: false },
          axisLine: { lineStyle: { color: '#c8d0d9' } }, axisLabel: { color: '#1d2733', fontSize: 12, interval: 0 } },
        series: [
          { name: t.existing, type: 'bar', stack: 'c', barMaxWidth: list.length < 10 && !narrow() ? 26 : 15, data: shown.map(function (r) { return r.customers - r.fresh; }) },
          { name: t.newThisYear, type: 'bar', stack: 'c', barMaxWidth: list.length < 10 && !narrow() ? 26 : 15, color: '#2f9e83', data: shown.map(function (r) { return r.fresh; }),
            label: { show: true, position: 'right', fontSize: 11, color: '#5d6b7a', formatter: function (p) {
              return money(shown[p.dataIndex].amount); } } }] };
    }
  });
}
function deals(cards) {
  var list = data.industries;
  var totals = data.months.map(function (m, i) { return sum(list.map(function (s) { return s.months[i]; })); });
  card(cards, {
    title: t.dealsByMonth, note: t.dealsNote, wide: true, height: function () { return narrow() ? 320 : 360; },
    head: [t.month].concat(list.map(function (s) { return s.label; }), [t.total]),
    rows: data.months.map(function (m, i) {
      return [m].concat(list.map(function (s) { return money(s.months[i]); }), [money(totals[i])]);
    }),
    option: function () {
      return { legend: legend(),
        tooltip: Object.assign({ trigger: 'axis', axisPointer: { type: 'shadow' }, formatter: function (ps) {
          var i = ps[0].dataIndex;
          return '<b>' + data.months[i] + '</b> ' + money(totals[i]) + ps.filter(function (p) { return p.value; }).map(function (p) {
            return '<br>' + p.marker + p.seriesName + ' ' + money(p.value); }).join('');
        } }, tip),
        grid: { left: 4, right: 8, top: narrow() ? 38 : 62, bottom: 4, containLabel: true }, xAxis: monthsAxis(), yAxis: valueAxis(axisMoney),
        series: list.map(function (s) { return { name: s.label, type: 'bar', stack: 'all', barMaxWidth: 26, data: s.months }; }) };
    }
  });
  var ranked = data.ranked;
  card(cards, {
    title: t.dealsByIndustry, wide: true, height: function () { return 30 + ranked.length * (narrow() ? 34 : 27); },
    head: [t.industry, t.amountMonths, t.share],
    rows: ranked.map(function (s) { return [s.label, money(s.amount), percent(s.amount, data.amountMonths)]; }),
    option: function () {
      return { tooltip: Object.assign({ trigger: 'axis', axisPointer: { type: 'shadow' }, formatter: function (ps) {
          return '<b>' + ps[0].name + '</b><br>' + money(ps[0].value) + ' · ' + percent(ps[0].value, data.amountMonths); } }, tip),
        grid: { left: 0, right: narrow() ? 72 : 130, top: 6, bottom: 0, containLabel: true },
        xAxis: { type: 'value', axisLabel: { show: false }, splitLine: { show: false } },
        yAxis: { type: 'category', inverse: true, data: ranked.map(function (s) { return s.label; }), axisTick: { show: false },
          axisLine: { lineStyle: { color: '#c8d0d9' } },
          axisLabel: Object.assign({ color: '#1d2733', fontSize: narrow() ? 11 : 12, interval: 0 }, names(420, zh ? 130 : 140)) },
        series: [{ type: 'bar', barMaxWidth: 15, itemStyle: { borderRadius: 2 }, data: ranked.map(function (s) { return s.amount; }),
          label: { show: true, position: 'right', fontSize: 11, color: '#5d6b7a', formatter: function (p) {
            return money(p.value) + (narrow() ? '' : ' · ' + percent(p.value, data.amountMonths)); } } }] };
    }
  });
}
function activity(cards) {
  var list = data.methods;
  card(cards, {
    title: t.interactionsByMonth, wide: true, height: function () { return narrow() ? 280 : 320; },
    head: [t.month].concat(list.map(function (s) { return s.label; }), [t.total]),
    rows: data.months.map(function (m, i) {
      var row = list.map(function (s) { return s.months[i]; });
      return [m].concat(row.map(whole), [whole(sum(row))]);
    }),
    option: function () {
      return { legend: legend(), tooltip: Object.assign({ trigger: 'axis', axisPointer: { type: 'shadow' } }, tip),
        grid: { left: 4, right: 8, top: 38, bottom: 4, containLabel: true }, xAxis: monthsAxis(), yAxis: valueAxis(),
        series: list.map(function (s) { return { name: s.label, type: 'bar', stack: 'all', barMaxWidth: 26, data: s.months }; }) };
    }
  });
  var classes = data.activity;
  var all = sum(classes.map(function (c) { return c.count; }));
  [[t.activityClasses, classes.map(function (c) { return [c.label, c.count]; }), all],
    [t.methods, list.map(function (s) { return [s.label, sum(s.months)]; }), sum(list.map(function (s) { return sum(s.months); }))]]
    .forEach(function (one) {
      var parts = one[1].filter(function (p) { return p[1] > 0; });
      card(cards, {
        title: one[0], height: 260, head: [t.class, t.count, t.share],
        rows: one[1].map(function (p) { return [p[0], whole(p[1]), percent(p[1], one[2])]; }),
        option: function () {
          return { tooltip: Object.assign({ trigger: 'item', formatter: function (p) { return p.marker + p.name + ' ' + whole(p.value) + ' · ' + p.percent + '%'; } }, tip),
            series: [{ type: 'pie', radius: narrow() ? ['34%', '56%'] : ['46%', '72%'], center: ['50%', '52%'], minShowLabelAngle: 4,
              itemStyle: { borderColor: '#fff', borderWidth: 2 },
              label: { color: '#1d2733', fontSize: 12, formatter: function (p) { return p.name + '\n' + p.percent.toFixed(1) + '%'; } },
              labelLine: { length: 8, length2: 8 },
              data: parts.map(function (p) { return { name: p[0], value: p[1] }; }) }] };
        }
      });
    });
}
