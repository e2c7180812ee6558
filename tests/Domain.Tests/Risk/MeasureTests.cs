using FsCheck;
using FsCheck.Fluent;
using LowIncomeMonitor.Domain.Risk.Measures;

namespace LowIncomeMonitor.Domain.Tests.Risk;

public sealed class MeasureTests
{
    private static readonly Gen<(int Value, bool Label)[]> s_rows =
        Gen.Zip(Gen.Choose(0, 9), Gen.Elements(true, false)).ArrayOf(30).Select(rows => rows.Select(r => (r.Item1, r.Item2)).ToArray());

    [Fact]
    public void Auc_AnyRows_IsTheShareOfPairsInOrder() => Property.Holds(s_rows, rows =>
    {
        var (ones, zeros) = (rows.Where(r => r.Label).ToList(), rows.Where(r => !r.Label).ToList());
        if (ones.Count == 0 || zeros.Count == 0)
            return true;
        var pairs = ones.Sum(one => zeros.Sum(zero => one.Value > zero.Value ? 1.0 : one.Value == zero.Value ? 0.5 : 0));
        return Math.Abs(Auc(rows) - (pairs / ones.Count / zeros.Count)) < 1e-12;
    });

    [Fact]
    public void Auc_RowsInAnyOrder_IsTheSame() => Property.Holds(
        s_rows, rows => Auc(rows).Equals(Auc([.. rows.Reverse()])) || double.IsNaN(Auc(rows)));

    [Fact]
    public void Of_KnownRows_GivesTheValuesOfTheFormulas()
    {
        double[] probabilities = [0.9, 0.8, 0.7, 0.4, 0.2, 0.1];
        bool[] label = [true, false, true, false, true, false];

        var measured = Measure.Of(probabilities, label, 2, seed: 1);

        Assert.Equal(6.0 / 9, measured.Auc.Value, 12);
        Assert.Equal((1 + (2.0 / 3) + (3.0 / 5)) / 3, measured.AveragePrecision.Value, 12);
        Assert.Equal((0.01 + 0.64 + 0.09 + 0.16 + 0.64 + 0.01) / 6, measured.Brier.Value, 12);
        Assert.Equal(0.5, measured.PrecisionAtCapacity.Value, 12);
        Assert.Equal((0.1 + 0.8 + 0.3 + 0.4 + 0.8 + 0.1) / 6, measured.CalibrationError.Value, 12);
        Assert.InRange(measured.Auc.Value, measured.Auc.Low, measured.Auc.High);
    }

    private static double Auc((int Value, bool Label)[] rows) =>
        Measure.Auc([.. rows.Select(r => (double)r.Value)], [.. rows.Select(r => r.Label)]);
}
