using LowIncomeMonitor.Domain.Risk;
using LowIncomeMonitor.Domain.Risk.Calibration;
using LowIncomeMonitor.Domain.Risk.Measures;
using LowIncomeMonitor.Domain.Risk.Tables;

namespace LowIncomeMonitor.Domain.Tests.Risk;

public sealed class CalibratorTests
{
    [Theory]
    [InlineData(3.0, 0.0)]
    [InlineData(0.3, -1.0)]
    public void Fit_ScoresThatPromiseTooMuch_AreBroughtBack(double stretch, double shift)
    {
        var (scores, label) = Draw(x => (x - shift) / stretch, 6000);
        var curve = Calibrator.Fit(scores, label, Parts(6000));

        var measured = Measure.Of(Array.ConvertAll(scores, curve.Probability), label, 10, 1);

        Assert.InRange(measured.CalibrationError.Value, 0, 0.02);
    }

    [Fact]
    public void Fit_StepInTheRate_TakesTheIsotonicCurve()
    {
        var (scores, label) = Draw(x => x > 0.5 ? 2 : -2, 6000);

        var curve = Calibrator.Fit(scores, label, Parts(6000));

        Assert.Equal(CalibrationCurve.Isotonic, curve.Method);
        Assert.InRange(curve.Probability(0), 0.08, 0.16);
        Assert.InRange(curve.Probability(1), 0.83, 0.93);
    }

    [Fact]
    public void Probability_GrowingScores_NeverFalls()
    {
        var (scores, label) = Draw(x => x, 900);
        foreach (var curve in (CalibrationCurve[])[Calibrator.Fit(scores, label, Parts(900)), new(CalibrationCurve.Isotonic, [0, 1, 3], [-1, 0, 0])])
        {
            var line = Enumerable.Range(-50, 101).Select(i => curve.Probability(i / 10.0)).ToList();
            Assert.Equal(line.Order(), line);
        }
    }

    private static (double[] Scores, bool[] Label) Draw(Func<double, double> logOdds, int rows)
    {
        var dice = new Random(3);
        var scores = Enumerable.Range(0, rows).Select(_ => (dice.NextDouble() * 6) - 3).ToArray();
        return (scores, Array.ConvertAll(scores, x => dice.NextDouble() < LogOdds.Probability(logOdds(x))));
    }

    private static int[] Parts(int rows) => Array.ConvertAll(Folds.Shuffled(rows, 1), r => r % 4);
}
