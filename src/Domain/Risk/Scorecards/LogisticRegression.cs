namespace LowIncomeMonitor.Domain.Risk.Scorecards;

/// <summary>
/// Logistic regression with a ridge by Newton's method (iteratively reweighted least squares), weights not below zero:
/// evidence for a risk may not count against it. A weight that would be negative is left out and the rest fitted anew.
/// </summary>
internal static class LogisticRegression
{
    private const int MostSteps = 50;

    /// <param name="inputs">Inputs by column.</param>
    /// <param name="label">Outcomes.</param>
    /// <param name="ridge">Penalty on the squares of the weights; the intercept has none.</param>
    /// <returns>The intercept, then the weights.</returns>
    public static double[] Fit(double[][] inputs, ReadOnlySpan<bool> label, double ridge)
    {
        var used = Enumerable.Range(0, inputs.Length).ToList();
        while (true)
        {
            var fitted = Newton([.. used.Select(c => inputs[c])], label, ridge);
            var lowest = used.Count == 0 ? 0 : Enumerable.Range(0, used.Count).MinBy(i => fitted[i + 1]);
            if (used.Count == 0 || fitted[lowest + 1] >= 0)
                return Spread(fitted, used, inputs.Length);
            used.RemoveAt(lowest);
        }
    }

    private static double[] Spread(double[] fitted, List<int> used, int columns)
    {
        var weights = new double[columns + 1];
        weights[0] = fitted[0];
        for (var i = 0; i < used.Count; i++)
            weights[used[i] + 1] = fitted[i + 1];
        return weights;
    }

    private static double[] Newton(double[][] inputs, ReadOnlySpan<bool> label, double ridge)
    {
        var size = inputs.Length + 1;
        var weights = new double[size];
        var loss = Loss(inputs, label, weights, ridge);
        for (var step = 0; step < MostSteps; step++)
        {
            var (gradient, hessian) = Derivatives(inputs, label, weights, ridge);
            var move = Cholesky.Solve(hessian, gradient);
            var next = Moved(weights, move, 1);
            var nextLoss = Loss(inputs, label, next, ridge);

            // A full step can overshoot where the outcomes are almost separated.
            for (var length = 0.5; nextLoss > loss && length > 1e-6; length /= 2)
            {
                next = Moved(weights, move, length);
                nextLoss = Loss(inputs, label, next, ridge);
            }

            if (nextLoss > loss)
                return weights;
            var gained = loss - nextLoss;
            (weights, loss) = (next, nextLoss);
            if (gained <= 1e-10 * (1 + loss))
                return weights;
        }

        return weights;
    }

    private static double[] Moved(double[] weights, double[] move, double length)
    {
        var next = (double[])weights.Clone();
        for (var i = 0; i < next.Length; i++)
            next[i] -= length * move[i];
        return next;
    }

    private static double Predict(double[][] inputs, double[] weights, int row)
    {
        var sum = weights[0];
        for (var c = 0; c < inputs.Length; c++)
            sum += weights[c + 1] * inputs[c][row];
        return sum;
    }

    private static double Loss(double[][] inputs, ReadOnlySpan<bool> label, double[] weights, double ridge)
    {
        var loss = 0.0;
        for (var r = 0; r < label.Length; r++)
            loss += LogOdds.Loss(Predict(inputs, weights, r), label[r]);
        for (var i = 1; i < weights.Length; i++)
            loss += 0.5 * ridge * weights[i] * weights[i];
        return loss;
    }

    private static (double[] Gradient, double[][] Hessian) Derivatives(
        double[][] inputs, ReadOnlySpan<bool> label, double[] weights, double ridge)
    {
        var size = weights.Length;
        var gradient = new double[size];
        var hessian = Enumerable.Range(0, size).Select(_ => new double[size]).ToArray();
        var x = new double[size];
        x[0] = 1;
        for (var r = 0; r < label.Length; r++)
        {
            for (var c = 0; c < inputs.Length; c++)
                x[c + 1] = inputs[c][r];
            var p = LogOdds.Probability(Predict(inputs, weights, r));
            var (error, curve) = (p - (label[r] ? 1 : 0), Math.Max(p * (1 - p), 1e-12));
            for (var i = 0; i < size; i++)
            {
                gradient[i] += error * x[i];
                var scaled = curve * x[i];
                var line = hessian[i];
                for (var j = 0; j <= i; j++)
                    line[j] += scaled * x[j];
            }
        }

        for (var i = 1; i < size; i++)
        {
            gradient[i] += ridge * weights[i];
            hessian[i][i] += ridge;
        }

        return (gradient, hessian);
    }
}
