// The parts of Apache ECharts that the page draws with, and no more: what is left
// out here need not be in every report.
import { use, init } from 'echarts/core';
import { BarChart, LineChart, ScatterChart, HeatmapChart, SankeyChart } from 'echarts/charts';
import { GridComponent, TooltipComponent, TitleComponent, MarkLineComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';

use([
  BarChart, LineChart, ScatterChart, HeatmapChart, SankeyChart,
  GridComponent, TooltipComponent, TitleComponent, MarkLineComponent, SVGRenderer,
]);

export { init };
