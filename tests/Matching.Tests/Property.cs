using FsCheck;
using FsCheck.Fluent;

namespace LowIncomeMonitor.Matching.Tests;

/// <summary>Runs a property on generated values with a fixed seed, so that a failure on one machine is one on all.</summary>
internal static class Property
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20261121, 1);

    /// <summary>Few values, because each one is written to a file.</summary>
    public static void Holds<T>(Gen<T> values, Func<T, Task<bool>> property) =>
        Check.One(Config, Prop.ForAll(values.ToArbitrary(), property));
}
