tiles();
var dims = section(t.classesTitle, t.classesText, 'dims');
data.dimensions.forEach(function (d) { dimension(dims, d); });
var grow = section(t.growthTitle, t.growthText);
growth(grow);
var longest = Math.max(data.largeRegions.length, data.provinces.length);
ranking(grow, t.byLargeRegion, data.largeRegions, t.amountBeside, longest);
ranking(grow, t.byProvince, data.provinces, t.amountBeside, longest);
deals(section(t.dealsTitle, t.dealsText));
activity(section(t.activityTitle, t.activityText));
if (data.feedback) {
  feedback();
}
drawn.forEach(draw);
var width = window.innerWidth;
var waiting = 0;
window.addEventListener('resize', function () {
  if (window.innerWidth === width) { return; }
  width = window.innerWidth;
  window.clearTimeout(waiting);
  waiting = window.setTimeout(function () { drawn.forEach(draw); }, 120);
});
window.addEventListener('beforeprint', function () { drawn.forEach(function (one) { one.chart.resize(); }); });
document.documentElement.setAttribute('data-drawn', String(drawn.length));
