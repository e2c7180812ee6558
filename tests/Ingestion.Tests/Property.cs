using FsCheck;
using FsCheck.Fluent;

namespace LowIncomeMonitor.Ingestion.Tests;

/// <summary>Runs a property on generated values with a fixed seed, so that a failure on one machine is one on all.</summary>
internal static class Property
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20261121, 1);

    /// <summary>For properties that are checked of each of many sources, so that all together stay quick.</summary>
    public static void HoldsOften<T>(Gen<T> values, Func<T, bool> property) =>
        Check.One(Config.WithMaxTest(150), Prop.ForAll(values.ToArbitrary(), property));

    public static void Holds<T>(Gen<T> values, Func<T, bool> property) =>
        Check.One(Config, Prop.ForAll(values.ToArbitrary(), property));
}
